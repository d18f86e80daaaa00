import { isHeading } from '../pdf/standard-tags.ts'
import { tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/**
 * Numbers the headings so that the first is H1 and none skips a level, below the same ones as
 * before (ISO 14289-1, 7.4.2). One beyond the sixth level, which Chromium leaves without a number,
 * is an H6.
 */
export function mendHeadings(root: Tag): void {
  const above: number[] = []
  for (const tag of tagsBelow(root)) {
    if (!isHeading(tag.type)) continue
    const level = Number(tag.type.slice(1)) || 7
    while (above.length > 0 && above.at(-1)! >= level) above.pop()
    above.push(level)
    tag.type = `H${Math.min(6, above.length)}`
  }
}
