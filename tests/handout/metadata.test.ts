import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { describePdf as describeDocument, type Metadata } from '../../src/handout/metadata.ts'
import { readPdf, type PdfFacts } from '../support/pdf.ts'

const metadata: Metadata = {
  course: 'La fotosíntesis',
  title: 'La fotosíntesis: apuntes',
  subject: 'Todas las notas.',
  authors: [],
  license: undefined,
  bookmarks: [],
  date: new Date('2026-11-23T10:00:00Z'),
}

async function describePdf(pdf: Uint8Array, said: Metadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  describeDocument(document, said)
  return document.save()
}

async function described(change: Partial<Metadata> = {}): Promise<{ facts: PdfFacts; pdf: PDFDocument }> {
  const empty = await PDFDocument.create()
  empty.addPage([100, 100])
  const bytes = await describePdf(await empty.save(), { ...metadata, ...change })
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  try {
    await writeFile(join(folder, 'a.pdf'), bytes)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    return { facts: await readPdf(join(folder, 'a.pdf')), pdf }
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('describePdf', () => {
  test('says which course it is of', async () => {
    const { facts, pdf } = await described()
    expect([pdf.getTitle(), pdf.getSubject(), pdf.getCreator()]).toEqual([
      'La fotosíntesis: apuntes',
      'Todas las notas.',
      'La fotosíntesis',
    ])
    expect(facts.language).toBe('es')
  })

  test('invents no author and no licence', async () => {
    const { facts, pdf } = await described()
    expect(pdf.getAuthor()).toBeUndefined()
    expect(facts.xmp).not.toMatch(/dc:creator|dc:rights|WebStatement/)
  })

  test('names the authors and the licence that the course names', async () => {
    const { facts, pdf } = await described({
      authors: ['Aurora Quintana', 'Ruiz & Hijos'],
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    })
    expect(pdf.getAuthor()).toBe('Aurora Quintana, Ruiz & Hijos')
    expect(facts.xmp).toContain('<rdf:li>Ruiz &amp; Hijos</rdf:li>')
    expect(facts.xmp).toMatch(/<dc:rights>.*CC BY 4\.0/)
    expect(facts.xmp).toContain('<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/<')
  })
})

describe('two prints of one page become the same bytes', () => {
  /** A PDF as Chromium prints it: with the moment of the print, and tags counted from `first`. */
  async function print(moment: string, first: number): Promise<Uint8Array> {
    const document = await PDFDocument.create()
    document.addPage([100, 100])
    document.setCreationDate(new Date(moment))
    document.setModificationDate(new Date(moment))
    const { context } = document
    const id = (index: number): PDFString => PDFString.of(`node${String(first + index).padStart(8, '0')}`)
    const head = context.register(context.obj({ S: 'TH', ID: id(0) }))
    const other = context.register(context.obj({ S: 'TH', ID: id(1) }))
    const cell = context.register(context.obj({ S: 'TD', A: [{ O: 'Table', Headers: [id(0), id(1)] }] }))
    const ids = context.register(context.obj({ Names: [id(0), head, id(1), other] }))
    document.catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: [head, other, cell], IDTree: ids }))
    return document.save({ useObjectStreams: false })
  }

  test('with the date that they are given, and tags in their order', async () => {
    const one = await describePdf(await print('2026-01-01T10:00:00Z', 163), metadata)
    const two = await describePdf(await print('2026-05-05T22:00:00Z', 165), metadata)
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const document = await PDFDocument.load(one, { updateMetadata: false })
    const kids = document.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('K'), PDFArray)
    const text = (dict: PDFDict | PDFArray): string[] => dict.toString().match(/node\d+/g) ?? []
    expect(text(kids.lookup(0, PDFDict))).toEqual(['node00000001'])
    expect(text(kids.lookup(1, PDFDict))).toEqual(['node00000002'])
    expect(text(kids.lookup(2, PDFDict))).toEqual(['node00000001', 'node00000002'])
  })

  test('without a date they have none', async () => {
    const undated = { ...metadata, date: undefined }
    const one = await describePdf(await print('2026-01-01T10:00:00Z', 1), undated)
    const two = await describePdf(await print('2026-05-05T22:00:00Z', 1), undated)
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const document = await PDFDocument.load(one, { updateMetadata: false })
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined])
    expect((await described({ date: undefined })).facts.xmp).not.toMatch(/xmp:(Create|Modify)Date/)
  })
})
