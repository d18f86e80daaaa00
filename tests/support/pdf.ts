import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader, or a screen reader, finds in a PDF. */
export interface PdfFacts {
  title: string
  language: string
  tagged: boolean
  pages: number
  /** Width and height of the first page, in points. */
  size: [number, number]
  /** Text of each page. */
  texts: string[]
  /** Bookmarks with the page, from 1, that each leads to. */
  bookmarks: { title: string; level: number; page: number }[]
  /** Addresses of the external links, those of the site as seen from `downloads`. */
  urls: string[]
  /** Pages, from 1, that the in-document links of each page lead to. */
  jumps: { from: number; to: number | undefined }[]
  /** The XMP packet. */
  xmp: string
}

/** Where files stand whose address is not known: links beside them count from there. */
export const downloads = 'https://sitio.test/descargas/'

/** Reads a PDF file. */
export async function readPdf(file: string): Promise<PdfFacts> {
  const document = await getDocument({
    data: new Uint8Array(await readFile(file)),
    docBaseUrl: downloads,
    verbosity: 0,
  }).promise
  const { info, metadata } = await document.getMetadata()
  // The types of pdf.js leave out that there may be none, and that this is a Map.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null
  const pageOf = async (dest: unknown): Promise<number | undefined> => {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
    if (!Array.isArray(explicit)) return undefined
    return (await document.getPageIndex(explicit[0])) + 1
  }
  const facts: PdfFacts = {
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string }).Language ?? '',
    tagged: marks?.get('Marked') === true,
    pages: document.numPages,
    size: [0, 0],
    texts: [],
    bookmarks: [],
    urls: [],
    jumps: [],
    xmp: (metadata as typeof metadata | null)?.getRaw() ?? '',
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    if (number === 1) facts.size = [page.view[2]! - page.view[0]!, page.view[3]! - page.view[1]!]
    const { items } = await page.getTextContent()
    facts.texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    for (const link of await page.getAnnotations()) {
      if (link.subtype !== 'Link') continue
      if (link.url) facts.urls.push(link.url)
      else facts.jumps.push({ from: number, to: await pageOf(link.dest) })
    }
  }
  const walk = async (
    items: Awaited<ReturnType<typeof document.getOutline>> | null,
    level: number,
  ): Promise<void> => {
    for (const item of items ?? []) {
      facts.bookmarks.push({ title: item.title, level, page: (await pageOf(item.dest)) ?? 0 })
      await walk(item.items, level + 1)
    }
  }
  await walk(await document.getOutline(), 1)
  await document.loadingTask.destroy()
  return facts
}
