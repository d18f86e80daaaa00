import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { checkPdf } from '../../src/handout/check/check-pdf.ts'
import { finishPdf, type FinishedPdf } from '../../src/handout/finish-pdf.ts'
import { tinyPdf, type TinyPdf } from './check/tiny-pdf.ts'

const metadata = {
  course: 'El pan',
  title: 'El pan: apuntes',
  subject: 'Todas las notas.',
  authors: [],
  license: undefined,
  bookmarks: [],
  date: undefined,
}

async function finished(change: TinyPdf): Promise<FinishedPdf & { said: boolean; document: PDFDocument }> {
  const made = await finishPdf(await (await tinyPdf(change)).save(), [], metadata, '/')
  const { bytes } = made
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return { ...made, document, said: Buffer.from(bytes).includes('<pdfuaid:part>1</pdfuaid:part>') }
}

test('a file that keeps every rule says so, and keeps them when it is read again', async () => {
  const { breaches, said, document } = await finished({})
  expect(breaches).toEqual([])
  expect(said).toBe(true)
  expect(checkPdf(document)).toEqual([])
})

test('a file that breaks a rule does not say that it keeps them', async () => {
  const { breaches, said } = await finished({ unicode: { 2: 'b' } })
  expect(breaches.map(({ id, times }) => [id, times])).toEqual([['7.21.7-1', 1]])
  expect(said).toBe(false)
})
