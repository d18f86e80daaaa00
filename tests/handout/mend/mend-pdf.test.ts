import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  decodePDFRawStream,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../src/browser.ts'
import { mendPdf } from '../../../src/handout/mend/mend-pdf.ts'
import { printPage } from '../../../src/handout/print-page.ts'
import { isTag, readTags, tagsBelow, entryText, type Tag } from '../../../src/handout/pdf/tag-tree.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Prints `body`, mends it and reads it again. */
async function mended(body: string): Promise<{ document: PDFDocument; root: Tag }> {
  const page = await browser.newPage()
  try {
    await page.setContent(
      `<!doctype html><html lang="es"><style>@page{size:A6;margin:15mm;@bottom-right{content:counter(page)}}</style><body>${body}</body></html>`,
    )
    const { bytes, text = [] } = await printPage(page)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    mendPdf(document, text)
    const again = await PDFDocument.load(await document.save({ useObjectStreams: true }), {
      updateMetadata: false,
    })
    return { document: again, root: readTags(again)! }
  } finally {
    await page.close()
  }
}

/** The tree as `P(Strong)`: types only. */
function shape(tag: Tag): string {
  const kids = tag.kids.filter(isTag).map(shape)
  return kids.length > 0 ? `${tag.type}(${kids.join(' ')})` : tag.type
}

/** What is drawn on the first page, as text. */
function drawing(document: PDFDocument): string {
  const contents = document.getPage(0).node.Contents()
  return contents instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')
    : ''
}

function contentsOfLinks(document: PDFDocument): string[] {
  return document
    .getPages()
    .flatMap(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((ref) =>
        document.context.lookup(ref, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
      ),
    )
}

describe('mendPdf', () => {
  test('puts what an item says into its body, and keeps its label', async () => {
    const { root } = await mended('<ol><li>harina<ul><li>de trigo</li></ul></li></ol>')
    expect(shape(root)).toBe('(Document(L(LI(Lbl LBody(L(LI(LBody)))))))')
  })

  test('maps what is no standard type', async () => {
    const { document, root } = await mended('<p>El <strong>pan</strong> y el <em>agua</em></p>')
    expect(shape(root)).toBe('(Document(P(Strong Em)))')
    const roles = document.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('RoleMap'), PDFDict)
    expect(roles.toString().replace(/\s+/g, ' ')).toBe('<< /Em /Span /Strong /Span >>')
  })

  test('calls a figure only what has a description', async () => {
    const { root } = await mended(
      '<figure><svg role="img" aria-label="Una hogaza" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg><figcaption>El pan</figcaption></figure>',
    )
    expect(shape(root)).toBe('(Document(Div(Figure Caption)))')
    const figure = [...tagsBelow(root)].find(({ type }) => type === 'Figure')!
    expect(entryText(figure, 'Alt')).toBe('Una hogaza')
  })

  test('says to be an artifact what no tag holds, and what only adorns', async () => {
    const { document, root } = await mended('<p style="border-left: 4mm solid red">Pan</p>')
    expect(shape(root)).toBe('(Document(P))')
    const drawn = drawing(document)
    const untagged = drawn
      .replace(/\/Artifact (<<.*?>>BDC|BMC)[\s\S]*?EMC/g, '')
      .replace(/\/\w+ <<\/MCID \d+ ?>>BDC[\s\S]*?EMC/g, '')
    expect(drawn).toContain('/Artifact BMC')
    expect(drawn).toContain('/Pagination')
    expect(untagged).not.toMatch(/(^|\s)(f|S|Tj|TJ)(\s|$)/)
  })

  test('gives each piece of a broken link the words of all', async () => {
    const { document } = await mended(
      '<p style="width: 30mm"><a href="https://example.org/">Cómo se amasa el pan de cada día en casa</a></p>',
    )
    const words = contentsOfLinks(document)
    expect(words.length).toBeGreaterThan(1)
    expect(new Set(words)).toEqual(new Set(['Cómo se amasa el pan de cada día en casa']))
  })

  test('adds no space where a line breaks within a word', async () => {
    const { document } = await mended(
      '<p style="width: 20mm; overflow-wrap: anywhere"><a href="https://example.org/">Masamadre/fermentacionlarguisima y pan</a></p>',
    )
    expect(contentsOfLinks(document)[0]).toBe('Masamadre/fermentacionlarguisima y pan')
  })

  test('says the language of a passage in another', async () => {
    const { root } = await mended('<p>El <span lang="fr">pain de campagne</span> es pan</p>')
    expect(shape(root)).toBe('(Document(P(Span)))')
    const span = [...tagsBelow(root)].find(({ type }) => type === 'Span')!
    expect(entryText(span, 'Lang')).toBe('fr')
  })

  test('keeps the place of cells without text, and calls none a heading', async () => {
    const { root } = await mended(
      '<table><thead><tr><th> </th><th>Harina</th><th></th></tr></thead><tbody><tr><th>Pan</th><td></td><td>300 g</td></tr></tbody></table>',
    )
    expect(shape(root)).toBe('(Document(Table(TR(TD TH TD) TR(TH TD TD))))')
  })

  test('prints signs that no font has as the letters that they stand for', async () => {
    const { document } = await mended(
      '<p><a href="https://example.org/">\u2139 pan\u2122 de 2 \u212A</a></p>',
    )
    expect(contentsOfLinks(document)).toEqual(['i pan\u2122 de 2 K'])
  })

  test('makes headings follow one another', async () => {
    const { root } = await mended('<h2>Pan</h2><h5>Masa</h5><h2>Agua</h2>')
    expect(shape(root)).toBe('(Document(H1 H2 H1))')
  })
})
