import { standardTag, isInline } from '../pdf/standard-tags.ts'
import type { Tag } from '../pdf/tag-tree.ts'
import type { Line, Marked } from './marked-content.ts'
import { bareText, type Found } from './word-finder.ts'

/** What a tag shows, with where that stands in the page; undefined: a marker, or another text of a style sheet. */
export interface Shown {
  marked: Marked
  tag: Tag
  found: Found | undefined
}

/**
 * The lines after which a space is missing: where a text breaks, Chromium draws none, and whoever
 * reads the tags finds «la hojay la luz».
 *
 * @param shown everything that shows text, in reading order
 */
export function linesWithoutSpace(shown: readonly Shown[]): Set<Line> {
  const missing = new Set<Line>()
  for (const [index, { marked, tag, found }] of shown.entries()) {
    let count = 0
    for (const [position, line] of marked.lines.entries()) {
      count += bareText(line.text).length
      const inside = marked.lines[position + 1]
      const next = inside ?? followingLine(shown[index + 1], tag)
      if (!next || /\s$/.test(line.text) || /^\s/.test(next.text)) continue
      const apart = found ? found.spaces.has(count - 1) : inside !== undefined && isApart(line, inside)
      if (apart) missing.add(line)
    }
  }
  return missing
}

/** The first line of what follows in the same block of text. */
function followingLine(next: Shown | undefined, tag: Tag): Line | undefined {
  return next && blockOf(next.tag) === blockOf(tag) ? next.marked.lines[0] : undefined
}

function blockOf(tag: Tag): Tag {
  return tag.parent && (isInline(tag.type) || !standardTag(tag.type)) ? blockOf(tag.parent) : tag
}

/** Text that is not in the page goes on in another line with another word, unless it ends in a hyphen. */
function isApart(line: Line, next: Line): boolean {
  return line.at[1] !== next.at[1] && !/[-\u2010/]$/.test(line.text)
}
