import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib'

/** An entry of a PDF's outline. */
export interface Bookmark {
  title: string
  /** The page that it leads to, from 1. */
  page: number
  /** Entries below it; none where absent. */
  children?: readonly Bookmark[]
}

/**
 * Gives `document` the outline `bookmarks` in the place of the one that it has (ISO 32000-1,
 * 12.3.3). Each leads to a whole page; all are open.
 */
export function writeOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const key = PDFName.of('Outlines')
  const before = document.catalog.get(key)
  if (before instanceof PDFRef) forget(document, before)
  document.catalog.delete(key)
  if (bookmarks.length === 0) return
  const root = document.context.nextRef()
  document.context.assign(
    root,
    document.context.obj({ Type: 'Outlines', ...writeLevel(document, root, bookmarks) }),
  )
  document.catalog.set(key, root)
}

/** Writes entries of one level, and what is below them; what their parent is to say of them. */
function writeLevel(
  document: PDFDocument,
  parent: PDFRef,
  bookmarks: readonly Bookmark[],
): { First?: PDFRef; Last?: PDFRef; Count?: number } {
  const { context } = document
  const refs = bookmarks.map(() => context.nextRef())
  let count = refs.length
  for (const [index, { title, page, children = [] }] of bookmarks.entries()) {
    const own = refs[index]!
    const below = writeLevel(document, own, children)
    count += below.Count ?? 0
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    const item = context.obj({
      Parent: parent,
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      ...below,
      Dest: [document.getPage(page - 1).ref, 'Fit'],
    })
    item.set(PDFName.of('Title'), PDFHexString.fromText(title))
    context.assign(own, item)
  }
  return refs.length === 0 ? {} : { First: refs[0]!, Last: refs.at(-1)!, Count: count }
}

function forget(document: PDFDocument, item: PDFRef): void {
  for (let ref: PDFRef | undefined = item; ref;) {
    const entry: PDFDict | undefined = document.context.lookupMaybe(ref, PDFDict)
    const first = entry?.get(PDFName.of('First'))
    if (first instanceof PDFRef) forget(document, first)
    const next: PDFObject | undefined = entry?.get(PDFName.of('Next'))
    document.context.delete(ref)
    ref = next instanceof PDFRef ? next : undefined
  }
}

/** The entries of the outline, each before those below it. */
export function* outlineItems(document: PDFDocument): Generator<PDFDict> {
  function* level(item: PDFDict | undefined): Generator<PDFDict> {
    for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      yield item
      yield* level(item.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  yield* level(outlines?.lookupMaybe(PDFName.of('First'), PDFDict))
}
