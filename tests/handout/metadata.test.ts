import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { describePdf, type Metadata } from '../../src/handout/metadata.ts'
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
