import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  decodePDFRawStream,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../src/browser.ts'
import { mendPdf } from '../../../src/handout/mend/mend-pdf.ts'
import { printPage } from '../../../src/handout/print-page.ts'
import { writePdf } from '../../../src/handout/pdf/write-pdf.ts'
import { isTag, readTags, tagsBelow, entryText, type Tag } from '../../../src/handout/pdf/tag-tree.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Mended {
  document: PDFDocument
  root: Tag
  /** As it was printed, and as it is. */
  before: Uint8Array
  after: Uint8Array
}

/** Prints `body`, mends it and reads it again. */
async function mended(body: string): Promise<Mended> {
  const page = await browser.newPage()
  try {
    await page.setContent(
      `<!doctype html><html lang="es"><style>@page{size:A6;margin:15mm;@bottom-right{content:counter(page)}}</style><body>${body}</body></html>`,
    )
    const { bytes, text = [] } = await printPage(page)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    mendPdf(document, text)
    const after = await writePdf(document)
    const again = await PDFDocument.load(after, { updateMetadata: false })
    return { document: again, root: readTags(again)!, before: bytes, after }
  } finally {
    await page.close()
  }
}

/** The first page as it is drawn: red, green, blue and opacity of each point. */
async function picture(pdf: Uint8Array): Promise<number[]> {
  const reader = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const page = await reader.getPage(1)
  const viewport = page.getViewport({ scale: 1 })
  const factory = reader.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
  }
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas, viewport }).promise
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  await reader.loadingTask.destroy()
  return [...data]
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

  test('changes nothing of what is seen', async () => {
    const { before, after } = await mended(
      `<h1>Cómo se amasa el pan</h1><p style="text-align: justify">${'La harina y el agua reposan <b>una hora</b>, y la <i>levadura</i> hace el resto. '.repeat(4)}</p>
      <pre style="letter-spacing: 1px">$ amasar --agua 300</pre><table border="1"><tr><th>Harina</th><td>500 g</td></tr></table>
      <svg role="img" aria-label="Una hogaza" width="90" height="60"><circle cx="30.333333" cy="30" r="19.77777" fill="tan"/><text x="60" y="30" stroke="white" stroke-width="3" paint-order="stroke">Pan</text></svg>`,
    )
    const [one, two] = [await picture(before), await picture(after)]
    expect(two.length).toBe(one.length)
    // Of a level of 255: a letter may be a ten-thousandth of its size beside its place.
    const changes = one.map((value, index) => Math.abs(value - two[index]!))
    expect(changes.filter((change) => change > 8).length).toBeLessThan(one.length / 10_000)
    expect(one.some((value) => value < 100)).toBe(true)
  })

  test('makes headings follow one another', async () => {
    const { root } = await mended('<h2>Pan</h2><h5>Masa</h5><h2>Agua</h2>')
    expect(shape(root)).toBe('(Document(H1 H2 H1))')
  })
})
