import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { writePdf } from '../../../src/handout/pdf/write-pdf.ts'

/** A document with more objects than are compressed together, and numbers that none has. */
async function manyObjects(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  document.addPage([100, 200]).drawText('Pan')
  document.setTitle('El pan')
  const list = Array.from({ length: 450 }, (_, index) =>
    document.context.register(document.context.obj({ Loaf: PDFString.of(`hogaza ${index}`) })),
  )
  document.context.delete(list[7]!)
  document.catalog.set(PDFName.of('Loaves'), document.context.obj(list))
  return document
}

test('what it writes is read again, object by object', async () => {
  const document = await manyObjects()
  const bytes = await writePdf(document)
  const again = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const bodies = (one: PDFDocument): string[] =>
    one.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict)
      .map(([ref, object]) => `${ref.toString()} ${object.toString()}`)
  expect(bodies(again)).toEqual(bodies(document))
  expect(again.getTitle()).toBe('El pan')
})

test('other readers find its pages by the table at its end', async () => {
  const reader = await getDocument({
    data: new Uint8Array(await writePdf(await manyObjects())),
    verbosity: 0,
    stopAtErrors: true,
  }).promise
  const { items } = await (await reader.getPage(1)).getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : ''))).toEqual(['Pan'])
  await reader.loadingTask.destroy()
})

test('the same document is the same bytes, and fewer than pdf-lib writes', async () => {
  const document = await manyObjects()
  const one = await writePdf(document)
  expect(Buffer.from(await writePdf(document)).equals(one)).toBe(true)
  expect(one.length).toBeLessThan((await document.save({ useObjectStreams: true })).length)
})
