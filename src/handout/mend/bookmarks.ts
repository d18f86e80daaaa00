import { PDFArray, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { outlineItems } from '../pdf/outline.ts'
import { isHeading } from '../pdf/standard-tags.ts'
import { marksBelow, tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/**
 * Makes the bookmark of a heading lead to the page that its text is on. Chromium makes it lead to
 * where the heading's box begins: that may be the foot of the page before, where nothing is seen of it.
 *
 * @param root without what is no text, such as borders
 */
export function mendBookmarks(document: PDFDocument, root: Tag): void {
  const headings = [...tagsBelow(root)].filter(({ type }) => isHeading(type))
  const items = [...outlineItems(document)]
  if (items.length !== headings.length) return
  const heights = new Map(document.getPages().map((page) => [page.ref.toString(), page.getHeight()]))
  for (const [index, item] of items.entries()) {
    const [mark] = [...marksBelow(headings[index]!)].flatMap(([one]) => one.page ?? [])
    const dest = item.lookup(PDFName.of('Dest'))
    if (!mark || !(dest instanceof PDFArray)) continue
    const page = dest.get(0)
    if (page instanceof PDFRef && page.toString() === mark.toString()) continue
    dest.set(0, mark)
    // Its box goes on at the top of the next page.
    dest.set(3, PDFNumber.of(heights.get(mark.toString()) ?? 0))
  }
}
