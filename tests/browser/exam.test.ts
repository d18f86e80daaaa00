/** An exam on paper, from a course that was never built. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { examFiles } from '../../src/handout/exams/exam-pdf.ts'
import { makeHandouts } from '../../src/handout/make-handouts.ts'
import type { Course } from '../../src/notes/index.ts'
import { asked, courseOf } from '../handout/bank/course.ts'
import { readPdf, type PdfFacts } from '../support/pdf.ts'

const text = `## Preguntas\n\n${asked('¿Uno?')}\n${asked('¿Dos?', '{exam}')}`
let folder: string
const pdfs: PdfFacts[] = []
const bytes: Buffer[] = []
const breaches: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examen-'))
  const course = { ...courseOf({ 'masa/pan.md': text }), root: folder } as unknown as Course
  const material = { dist: folder, apart: folder, course, lectures: [], date: undefined }
  const wanted = examFiles({ questions: 2, seed: '7', themes: undefined }, ['B']).filter(
    ({ paper }) => paper === 'carta',
  )
  const browser = await launchBrowser()
  try {
    // The second time over the first: the same files.
    for (const files of [wanted, wanted.slice(0, 1)]) {
      const address = { site: 'https://ejemplo.test', base: '/' }
      await makeHandouts(browser, { ...material, ...address }, files, {
        out: folder,
        tell: (finished) => breaches.push(finished.breaches),
      })
      bytes.push(await readFile(join(folder, 'examen-B-carta.pdf')))
    }
  } finally {
    await browser.close()
  }
  for (const { file } of wanted) pdfs.push(await readPdf(join(folder, file)))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('is the same for the same seed, byte by byte', () => {
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true)
})

test('asks, with what is kept for exams, and answers nothing', () => {
  const [exam] = pdfs
  const said = [...exam!.texts, exam!.xmp, exam!.title, ...exam!.bookmarks.map(({ title }) => title)].join(
    ' ',
  )
  for (const part of ['Examen, versión B', 'Nombre:', '¿Uno?', '¿Dos?', '(1 punto)', 'Puntaje, de 2:']) {
    expect(said).toContain(part)
  }
  expect(said).not.toMatch(/Porque sí|ejemplo\.test/)
  expect(exam!.size.map(Math.round)).toEqual([612, 792])
})

test('keeps every rule of PDF/UA-1, key and all', () => {
  expect(breaches).toEqual([[], [], []])
})

test('has a key that answers and tells why', () => {
  const said = pdfs[1]!.texts.join(' ')
  expect(said).toContain('Clave del examen, versión B')
  expect(said.match(/Porque sí/g)).toHaveLength(2)
  expect(said).toContain('semilla 7')
})
