/** Inputs of every kind that the linter passes, in files written in every way, through one whole build. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printPagesOf } from '../../src/handout/print-pages-apart.ts'
import { faultsOfForm, squeezed, textOfHtml } from '../inputs/projections.ts'
import { writings, writtenNotes, type WrittenNote } from '../inputs/grammar.ts'
import { kinds } from '../inputs/kinds.ts'
import { noteWith } from '../lint/support.ts'
import { readPdf } from '../support/pdf.ts'
import { runScript } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

/** Notes out of the grammar that the linter passes. */
async function passingNotes(count: number): Promise<WrittenNote[]> {
  const passing: WrittenNote[] = []
  for (const note of fc.sample(writtenNotes, { seed: 20261127, numRuns: count * 8 })) {
    if (passing.length === count) break
    const faults = await faultsOfForm(note.markdown)
    if (faults.every(({ severity }) => severity !== 'error')) passing.push(note)
  }
  return passing
}

const sources = ['hoja-2020', 'pan-2018']
  .map(
    (key) =>
      `${key}:\n  autor: Ana Quispe\n  titulo: Cómo respira\n  anio: 2020\n  leido: 2026-11-23\n  alcance: texto\n`,
  )
  .join('')

let root: string
let remove: () => Promise<void>
let written: WrittenNote[]
const sound = kinds.filter(({ says }) => says !== undefined)
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace('inicial'))
  // The sixteenth fills a slide beyond what fits, which only a browser can tell.
  written = await passingNotes(15)
  const texts = [...sound.map(({ source }) => noteWith(source)), ...written.map(({ markdown }) => markdown)]
  const paths = texts.map((_, index) => `docs/medidas/n${index}.md`)
  for (const [index, path] of paths.entries()) {
    const { write } = writings[index % writings.length]!
    await writeFile(join(root, path), write(texts[index]!))
  }
  const own = join(root, 'docs/_datos/fuentes.yml')
  await writeFile(own, `${await readFile(own, 'utf8')}\n${sources}`.replaceAll('\n', '\r\n'))
  // Those with slides are shown.
  const shown = paths.filter((_, index) => texts[index]!.includes(':::slide'))
  const imports = shown.map((path) => `---\nsrc: ../${path}\n---\n`).join('\n')
  await writeFile(
    join(root, 'slides/entradas.md'),
    `---\ntitulo: Entradas\nminutos: 600\n---\n\n# Entradas\n\n${imports}`.replaceAll('\n', '\r\n'),
  )
})
afterAll(() => remove())

describe('what the linter passes', () => {
  let output: string
  beforeAll(async () => {
    const { code, output: said } = await runScript(root, 'build')
    output = said
    expect(code, said).toBe(0)
  })

  const pageOf = async (index: number): Promise<string> => {
    const html = await readFile(join(root, `dist/medidas/n${index}/index.html`), 'utf8')
    const [, main = ''] = /<main[\s\S]*?sl-markdown-content[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
    return textOfHtml(main)
  }

  test('is built, and says nothing in English', () => {
    expect(output).not.toMatch(/\b(?:warn(?:ing)?|error)\b/i)
  })

  test('is on its page as it is meant, whatever its file is like', async () => {
    for (const [index, { name, says }] of sound.entries()) {
      const page = await pageOf(index)
      // Between a slide's heading and what is on it stand words of the page's own.
      expect(page, name).toContain(says!.replace(/^Pan En la diapositiva /, ''))
    }
    for (const [index, { read, markdown }] of written.entries()) {
      const page = await pageOf(sound.length + index)
      expect(
        read.map(squeezed).filter((text) => !page.includes(text)),
        markdown,
      ).toEqual([])
    }
  })

  test('is on paper', async () => {
    const pages = printPagesOf(root, join(root, 'dist'))
    const html = textOfHtml(await readFile(join(pages, 'imprimir/apuntes/index.html'), 'utf8'))
    for (const { read, markdown } of written) {
      expect(
        read.map(squeezed).filter((text) => !html.includes(text)),
        markdown,
      ).toEqual([])
    }
    const printed = await pdfText('apuntes-a4.pdf')
    for (const { read } of written) {
      for (const word of read.flatMap((text) => text.match(/(?<!\S)\p{L}{4,}(?!\S)/gu) ?? [])) {
        expect(printed).toContain(word)
      }
    }
  })

  test('is on its slides', async () => {
    const printed = await pdfText('presentacion-entradas.pdf')
    for (const { shown, markdown } of written) {
      const lost = shown.filter((text) => !printed.includes(unbroken(text)))
      expect(lost, markdown).toEqual([])
    }
    for (const { shows } of sound) {
      if (shows !== undefined) expect(printed).toContain(unbroken(shows.replace(/^Pan /, '')))
    }
  })

  test('is drawn with faces that have its signs', async () => {
    for (const name of ['apuntes-a4.pdf', 'presentacion-entradas.pdf']) {
      const names = await fontsOf(name)
      expect(names).toContain('DejaVuSansMono')
      if (name.startsWith('apuntes')) expect(names).toContain('DejaVuSans')
    }
  })

  /** The names of the faces in a file to take away. */
  async function fontsOf(name: string): Promise<string[]> {
    const pdf = await PDFDocument.load(await readFile(join(root, 'dist/descargas', name)))
    return pdf.context.enumerateIndirectObjects().flatMap(([, value]) => {
      const base = value instanceof PDFDict ? value.lookupMaybe(PDFName.of('BaseFont'), PDFName) : undefined
      return base ? [base.decodeText().replace(/^[A-Z]{6}\+/, '')] : []
    })
  }

  /** The text of a file to take away, without blanks: a PDF has none where a line ends. */
  async function pdfText(name: string): Promise<string> {
    const { texts } = await readPdf(join(root, 'dist/descargas', name))
    return unbroken(texts.join(''))
  }
})

/** Without blanks, and with letters that a font draws as one told apart. */
function unbroken(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
