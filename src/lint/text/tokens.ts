import { fold } from '../spanish/fold.ts'
import type { Range, TextUnit } from './unit.ts'

/** A word of a unit. */
export interface Token {
  from: number
  to: number
  raw: string
  /** Lower case, without accents (ñ kept). */
  folded: string
}

const words = new WeakMap<TextUnit, Token[]>()
const quotes = new WeakMap<TextUnit, Range[]>()

/** The words of a unit: runs of letters, marks and digits; not those of a footnote's mark that nothing defines. */
export function tokensOf(unit: TextUnit): Token[] {
  let tokens = words.get(unit)
  if (!tokens) {
    tokens = []
    for (const { 0: raw, index } of unit.text.matchAll(/\[\^[^\]\s]+\]|[\p{L}\p{M}\p{N}\u00ad]+/gu)) {
      if (raw[0] === '[') continue
      tokens.push({ from: index, to: index + raw.length, raw, folded: fold(raw) })
    }
    words.set(unit, tokens)
  }
  return tokens
}

/** What stands between quotation marks, nested ones within the outer. */
export function quotedRanges(unit: TextUnit): Range[] {
  let ranges = quotes.get(unit)
  if (!ranges) {
    ranges = findQuotes(unit.text)
    quotes.set(unit, ranges)
  }
  return ranges
}

const closers: Record<string, string> = { '»': '«', '”': '“' }

/** The outermost quotations, in order; marks that nothing closes quote nothing. */
function findQuotes(text: string): Range[] {
  const ranges: Range[] = []
  const open: Record<string, number[]> = { '«': [], '“': [] }
  let straight = -1
  for (const { 0: mark, index } of text.matchAll(/[«»“”"]/g)) {
    if (mark === '"') {
      if (straight === -1) straight = index
      else {
        ranges.push([straight, index + 1])
        straight = -1
      }
    } else if (open[mark]) open[mark].push(index)
    else {
      const start = open[closers[mark]!]!.pop()
      if (start !== undefined) ranges.push([start, index + 1])
    }
  }
  return outermost(ranges)
}

/** Those of `ranges` that no other one holds, sorted. */
export function outermost(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(([a, b], [c, d]) => a - c || d - b)
  const kept: Range[] = []
  for (const range of sorted) {
    const last = kept.at(-1)
    if (!last || range[0] >= last[1]) kept.push(range)
  }
  return kept
}

/** The one of `ranges` (sorted, apart from each other) that holds `[from, to)`. */
export function holding(ranges: readonly Range[], from: number, to: number): Range | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]!
    if (range[1] <= from) low = middle + 1
    else if (range[0] > from) high = middle - 1
    else return to <= range[1] ? range : undefined
  }
  return undefined
}

/** Whether `[from, to)` is all that stands between its quotation marks: it is named, not used, «mas». */
export function isNamed(unit: TextUnit, from: number, to: number): boolean {
  const quoted = holding(quotedRanges(unit), from, to)
  return quoted !== undefined && quoted[1] - quoted[0] === to - from + 2
}
