import { afterAll, expect, test } from 'vitest'
import { finishPdf } from '../../src/handout/finish-pdf.ts'
import { startFinisher } from '../../src/handout/finisher.ts'
import { tinyPdf } from './check/tiny-pdf.ts'

const finisher = startFinisher()
afterAll(() => finisher.close())

const metadata = {
  course: 'El pan',
  title: 'El pan: apuntes',
  subject: 'Todas las notas.',
  authors: ['Ana'],
  license: undefined,
  bookmarks: ['Pan'],
  date: new Date(0),
}

test('a thread finishes PDFs as they are finished anywhere', async () => {
  const pdf = await (await tinyPdf({})).save()
  const text = [{ text: 'Pan', language: 'es' }]
  const here = await finishPdf(pdf, text, metadata, '/')
  const there = await finisher.finish(pdf, text, metadata, '/')
  expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true)
  expect({ ...there, bytes: undefined }).toEqual({ ...here, bytes: undefined })
})

test('what fails in it is thrown here, and the next file is finished', async () => {
  await expect(finisher.finish(Buffer.from('ningún PDF'), [], metadata, '/')).rejects.toThrow(/PDF/)
  const pdf = await (await tinyPdf({})).save()
  expect((await finisher.finish(pdf, [], metadata, '/')).pages).toBe(1)
})
