/** Which page each thing of the printed course is on, and where a page stays blank. */

/** What a print tells, and what the next one should have. */
export interface PageNumbers {
  /** Ids of what needs a blank page before it, to begin on a right-hand page. */
  blanks: ReadonlySet<string>
  /** The page, from 1, of each id. */
  pages: ReadonlyMap<string, number>
}

/**
 * Foresees the pages of the next print.
 *
 * @param measured the page of each id in a print that had `blanks`
 * @param rightHand ids of what begins on a page of its own, which must be a right-hand one, in order
 */
export function foreseePages(
  measured: ReadonlyMap<string, number>,
  rightHand: readonly string[],
  blanks: ReadonlySet<string>,
): PageNumbers {
  const openings = rightHand.flatMap((id) => {
    const page = measured.get(id)
    return page === undefined ? [] : [{ id, page, had: blanks.has(id) }]
  })
  const next = new Set<string>()
  // By how much all from an opening on moves.
  const moves: { from: number; by: number }[] = []
  let by = 0
  for (const { id, page, had } of openings) {
    if (had) by--
    if ((page + by) % 2 === 0) {
      next.add(id)
      by++
    }
    moves.push({ from: page, by })
  }
  const pages = new Map(
    [...measured].map(([id, page]) => [id, page + (moves.findLast(({ from }) => from <= page)?.by ?? 0)]),
  )
  return { blanks: next, pages }
}
