/** A tiny real course, through every output. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.ts'
import { builtTexts } from '../support/pages.ts'
import { runScript, type Ended } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
let first: Ended
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace())
  first = await runScript(root, 'build', { env: { SITE: 'https://ejemplo.test', BASE: '/curso/' } })
})
afterAll(() => remove())

const dist = (path: string): string => join(root, 'dist', path)
const read = (path: string): Promise<string> => readFile(dist(path), 'utf8')
const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false)

describe('a course', () => {
  test('is built whole, with its times', () => {
    expect(first.output).toMatch(/Presentación completa: \d+ diapositivas/)
    expect(first.code, first.output).toBe(0)
  })

  test('becomes a site under its base path', async () => {
    const page = await read('imagenes/capas/index.html')
    expect(page).toContain('murciélago')
    expect(page).toContain('Open Container Initiative')
    expect(page).toMatch(/href="\/curso\/despliegue\/reversion\/"/)
    const other = await read('despliegue/reversion/index.html')
    expect(other).toMatch(/href="\/curso\/imagenes\/capas\/#/)
    expect(other).toContain('{{ plantilla }}')
  })

  test('becomes two decks with the prose as notes', async () => {
    for (const deck of ['presentacion', 'presentacion-breve']) {
      expect(await exists(dist(`${deck}/index.html`)), deck).toBe(true)
    }
    const scripts = await builtTexts(dist('presentacion'), ['js'])
    const all = [...scripts.values()].join('\n')
    expect(all.includes('murciélago')).toBe(true)
    expect(all.includes('imagenes-capas--')).toBe(true)
  })

  test('shows the same drawing on the page and on the slide', async () => {
    const page = await read('imagenes/capas/index.html')
    // The id of a drawing is the hash of all that decides how it looks.
    const id = /<svg[^>]*class="diagrama[^>]*?(d[0-9a-f]{8})/.exec(page)?.[1]
    expect(id).toBeTruthy()
    const deck = [...(await builtTexts(dist('presentacion'), ['js'])).values()].join('\n')
    expect(deck.includes(id!)).toBe(true)
  })

  test('becomes PDFs whose links lead to the public address', async () => {
    const notes = await readPdf(dist('descargas/apuntes-a4.pdf'))
    expect(notes.tagged).toBe(true)
    expect(notes.texts.join(' ')).toContain('murciélago')
    const deck = await readPdf(dist('descargas/presentacion.pdf'))
    expect(deck.tagged).toBe(true)
    expect(deck.urls.some((url) => url.startsWith('https://ejemplo.test/curso/'))).toBe(true)
  })

  test('names no place of the machine that built it', async () => {
    for (const [file, text] of await builtTexts(join(root, 'dist'), [
      'html',
      'js',
      'css',
      'json',
      'xml',
      'txt',
    ])) {
      expect(text.includes(root), file).toBe(false)
    }
  })
})

describe('broken input', () => {
  async function broken(
    path: string,
    change: (text: string) => string,
  ): Promise<Ended & { intact: boolean }> {
    const file = join(root, path)
    const before = await readFile(file, 'utf8')
    const marker = dist('marca.txt')
    await writeFile(marker, 'lo de antes')
    await writeFile(file, change(before))
    try {
      const ended = await runScript(root, 'build')
      return { ...ended, intact: await exists(marker) }
    } finally {
      await writeFile(file, before)
      await rm(marker, { force: true })
    }
  }

  test('several broken notes are told at once, with places, and dist stays', async () => {
    const { code, output, intact } = await broken('docs/imagenes/capas.md', (text) =>
      text.replace('title: ¿Qué es una capa?\n', '').replace(':::slide{minutes=2}', ':::slide{minutos=2}'),
    )
    expect(code).toBe(1)
    expect(output).toMatch(/docs\/imagenes\/capas\.md:2:1 .*«title».*falta/)
    expect(output).toMatch(/docs\/imagenes\/capas\.md:\d+:1 .*«minutos»/)
    expect(output).not.toMatch(/\n\s+at /)
    expect(intact).toBe(true)
  })

  test('a diagram that does not parse is told with its line in the note', async () => {
    const { code, output, intact } = await broken('docs/despliegue/reversion.md', (text) =>
      text.replace('v1["Versión 1"]:::etapa', 'v1["Versión 1":::etapa'),
    )
    expect(code).toBe(1)
    expect(output).toMatch(/docs\/despliegue\/reversion\.md:1[89]:\d+/)
    expect(output).not.toMatch(/\n\s+at /)
    expect(intact).toBe(true)
  })

  test('a lecture that imports a missing note is told with its line', async () => {
    const { code, output, intact } = await broken('slides/slides.md', (text) =>
      text.replace('../docs/imagenes/capas.md', '../docs/imagenes/capaz.md'),
    )
    expect(code).toBe(1)
    expect(output).toMatch(/slides\/slides\.md:\d+:\d+/)
    expect(output).toContain('capaz.md')
    expect(output).not.toMatch(/\n\s+at /)
    expect(intact).toBe(true)
  })

  test('a slide that cannot be read whole is told with its note and line', async () => {
    const { code, output, intact } = await broken('docs/imagenes/capas.md', (text) =>
      text.replace(
        ':::slide{minutes=2}',
        `:::slide{minutes=2 title="${'Un título que no cabe '.repeat(30)}"}`,
      ),
    )
    expect(code).toBe(1)
    expect(output).toMatch(
      /docs\/imagenes\/capas\.md:13:1 +error +En la diapositiva 3, «Un título .*diapositiva-cortada/,
    )
    expect(output).not.toMatch(/\n\s+at /)
    expect(intact).toBe(true)
  })

  test('a lecture that takes longer than it may is built, and told with its line', async () => {
    const { code, output } = await broken('slides/slides.md', (text) =>
      text.replace('minutos: 20', 'minutos: 2'),
    )
    expect(output).toMatch(
      /slides\/slides\.md:4:10 +aviso +La presentación dura .* minutos, más que los 2 de «minutos»/,
    )
    expect(code).toBe(0)
  })

  test('without a browser a cold build fails and says how to get one', async () => {
    await rm(join(root, '.cache'), { recursive: true, force: true })
    const { code, output } = await runScript(root, 'build', { env: { CHROMIUM_PATH: '/no/existe' } })
    expect(code).toBe(1)
    expect(output).toContain('/no/existe')
    expect(output).toContain('CHROMIUM_PATH')
    expect(output).not.toMatch(/\n\s+at /)
  })
})
