/** The outline that a PDF is given, as a reader finds it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { writeOutline, type Bookmark } from '../../../src/handout/pdf/outline.ts'
import { readPdf } from '../../support/pdf.ts'

async function outlineOf(document: PDFDocument): Promise<[string, number, number][]> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  try {
    await writeFile(join(folder, 'a.pdf'), await document.save())
    const { bookmarks } = await readPdf(join(folder, 'a.pdf'))
    return bookmarks.map(({ title, level, page }) => [title, level, page])
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('takes the place of the one that was there, and leaves nothing of it', async () => {
  const document = await PDFDocument.create()
  for (let page = 1; page <= 3; page++) document.addPage([100, 100])
  const first: Bookmark[] = [
    {
      title: 'La masa',
      page: 1,
      children: [
        { title: '¿Qué lleva?', page: 1 },
        { title: 'Harina', page: 2 },
      ],
    },
    { title: 'El horno', page: 3 },
  ]
  writeOutline(document, first)
  expect(await outlineOf(document)).toEqual([
    ['La masa', 1, 1],
    ['¿Qué lleva?', 2, 1],
    ['Harina', 2, 2],
    ['El horno', 1, 3],
  ])
  const objects = (): number =>
    document.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict).length
  const before = objects()
  writeOutline(document, first)
  expect(objects()).toBe(before)
  writeOutline(document, [])
  expect(await outlineOf(document)).toEqual([])
})
