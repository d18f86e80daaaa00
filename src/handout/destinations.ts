import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Layout } from './book/tight-pages.ts'

/**
 * The page on which each target of an in-document link begins, and how many there are.
 * Chromium names a destination after the `id` of the element it stands for, as an address has it.
 */
export async function layoutOf(pdf: Uint8Array): Promise<Layout> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pageOf = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const pages = new Map<string, number>()
  const names = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of names?.entries() ?? []) {
    const target = document.context.lookup(value)
    const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target
    const page = array instanceof PDFArray ? array.get(0) : undefined
    const number = page instanceof PDFRef ? pageOf.get(page.toString()) : undefined
    if (number !== undefined) pages.set(decodeURIComponent(name.decodeText()), number)
  }
  return { pages, length: document.getPageCount() }
}
