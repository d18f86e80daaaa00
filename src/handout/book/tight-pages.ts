/** Parts of the book that a little less room between their lines saves a page, which would be almost empty. */

/** Where all is in a print. */
export interface Layout {
  /** The page, from 1, of each id. */
  pages: ReadonlyMap<string, number>
  /** How many pages there are. */
  length: number
}

/** What a print would be with some of its parts set tight. */
export interface Tightened {
  /** Ids of those parts. */
  tight: ReadonlySet<string>
  /** The page, from 1, of each id. */
  pages: ReadonlyMap<string, number>
}

/**
 * Chooses the parts that take fewer pages when they are set tight, and tells where all is then.
 *
 * @param loose the print as it is, without blank pages
 * @param tight the same with all of its parts tight
 * @param ids of the parts, in their order; a first one that nothing leads to begins on the first page
 */
export function tightened(loose: Layout, tight: Layout, ids: readonly string[]): Tightened {
  const [before, after] = [partsOf(loose, ids), partsOf(tight, ids)]
  const chosen = new Set<string>()
  const pages = new Map<string, number>()
  // What stands before the first part stays as it is.
  let next = before[0]?.page ?? loose.length + 1
  for (const [id, page] of loose.pages) if (page < next) pages.set(id, page)
  for (const [index, part] of before.entries()) {
    const other = after[index]!
    const saves = lengthOf(after, index, tight.length) < lengthOf(before, index, loose.length)
    if (saves) chosen.add(part.id)
    const [layout, own, parts] = saves ? [tight, other, after] : [loose, part, before]
    const length = lengthOf(parts, index, layout.length)
    for (const [id, page] of layout.pages) {
      if (page >= own.page && page < own.page + length) pages.set(id, next + page - own.page)
    }
    next += length
  }
  return { tight: chosen, pages }
}

/** A part that begins on a page of its own. */
interface Part {
  id: string
  /** The first page that it has, from 1. */
  page: number
}

function partsOf({ pages }: Layout, ids: readonly string[]): Part[] {
  return ids.flatMap((id, index) => {
    const page = pages.get(id) ?? (index === 0 ? 1 : undefined)
    return page === undefined ? [] : [{ id, page }]
  })
}

function lengthOf(parts: readonly Part[], index: number, total: number): number {
  return (parts[index + 1]?.page ?? total + 1) - parts[index]!.page
}
