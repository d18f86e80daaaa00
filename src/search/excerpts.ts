import type { Concept } from './concepts.ts'
import { foldedWords, stem } from './words.ts'

/** A page's text as the index keeps it. */
export interface PageText {
  content: string
  /** What has an `id`: the word of the text at which it begins, counted by the spaces between words. */
  anchors: { element: string; id: string; text?: string | undefined; location: number }[]
}

/** What a section says of what is looked for. */
export interface Excerpt {
  /** The section's `id` and heading; undefined for what stands before the first. */
  section: { id: string; heading: string } | undefined
  pieces: Piece[]
}

/** A piece of an excerpt; `hit` where it says what is looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** Words of an excerpt, and at most of one that ends where a sentence does. */
const usual = 26
const longest = 36

/** How sure it must be that a word is meant for it to be marked. */
const surely = 0.5

/** The words that say what is looked for, each once: what is marked. */
export function markedWords(concepts: readonly Concept[]): string[] {
  const sure = concepts.flatMap(({ variants }) => variants.filter(({ weight }) => weight >= surely))
  return [...new Set(sure.flatMap(({ words }) => words))]
}

function markedStems(concepts: readonly Concept[]): Set<string> {
  return new Set(markedWords(concepts).map(stem))
}

interface Section {
  id: string | undefined
  heading: string
  /** Its words: from after its heading to before the next one. */
  from: number
  to: number
}

/**
 * What a page says of what is looked for, in at most `most` of its sections: first of those that
 * are `wanted`, then of those that say most of it.
 */
export function excerptsOf(
  { content, anchors }: PageText,
  concepts: readonly Concept[],
  wanted: readonly string[],
  most: number,
): Excerpt[] {
  const words = content.split(/\s+/).filter(Boolean)
  const stems = words.map((word) => foldedWords(word).map(stem))
  const marked = markedStems(concepts)
  const conceptStems = concepts.map((concept) => markedStems([concept]))
  const found = sectionsOf(words.length, anchors).flatMap((section) => {
    const window = bestWindow(words, stems, conceptStems, section)
    if (!window) return []
    const place = section.id === undefined ? -1 : wanted.indexOf(section.id)
    return [{ section, window, rank: window.score + (place < 0 ? 0 : 100 - place) }]
  })
  return found
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ section: { id, heading }, window: { from, to } }) => ({
      section: id === undefined ? undefined : { id, heading },
      pieces: piecesOf(words.slice(from, to), stems.slice(from, to), marked, from, to, words.length),
    }))
}

function sectionsOf(length: number, anchors: PageText['anchors']): Section[] {
  const headings = anchors.filter(({ element }) => /^h[1-6]$/.test(element))
  const sections = headings.map(({ element, id, text = '', location }, index): Section => {
    const next = headings[index + 1]?.location ?? length
    const own = text.split(/\s+/).filter(Boolean).length
    return {
      id: element === 'h1' ? undefined : id,
      heading: text,
      from: Math.min(location + own, next),
      to: next,
    }
  })
  return sections.length > 0 ? sections : [{ id: undefined, heading: '', from: 0, to: length }]
}

/** The words of a section, from where a sentence begins, that say most of what is looked for. */
function bestWindow(
  words: readonly string[],
  stems: readonly string[][],
  concepts: readonly ReadonlySet<string>[],
  { from: first, to: end }: Section,
): { from: number; to: number; score: number } | undefined {
  let best: { from: number; to: number; score: number } | undefined
  for (let from = first; from < end; from++) {
    if (from > first && !/[.:?!»]$/.test(words[from - 1]!)) continue
    const to = endOf(words, from, end)
    const said = concepts.map((one) => {
      const at = stems.slice(from, to).findIndex((word) => word.some((part) => one.has(part)))
      return at < 0 ? undefined : at
    })
    const places = said.filter((at) => at !== undefined)
    if (places.length === 0) continue
    // What stands together is more likely what was asked than what stands apart.
    const spread = Math.max(...places) - Math.min(...places)
    const listed = words.slice(from, to).filter((word) => word.startsWith('«')).length
    const score = places.length + Math.max(0, 1 - spread / usual) * 0.5 - (listed > 2 ? 0.6 : 0)
    if (!best || score > best.score) best = { from, to, score }
  }
  // A sentence longer than an excerpt, with the word far from where it begins.
  if (best) return best
  for (let at = first; at < end; at++) {
    if (!concepts.some((one) => stems[at]!.some((part) => one.has(part)))) continue
    const from = Math.max(first, at - 8)
    return { from, to: endOf(words, from, end), score: 0.5 }
  }
  return undefined
}

function endOf(words: readonly string[], from: number, end: number): number {
  const least = Math.min(from + usual, end)
  for (let to = least; to <= Math.min(from + longest, end); to++)
    if (/[.?!»]$/.test(words[to - 1]!)) return to
  return least
}

function piecesOf(
  words: readonly string[],
  stems: readonly string[][],
  marked: ReadonlySet<string>,
  from: number,
  to: number,
  length: number,
): Piece[] {
  const pieces: Piece[] = []
  for (const [index, word] of words.entries()) {
    const hit = stems[index]!.some((part) => marked.has(part))
    const text = index === 0 ? word : ` ${word}`
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += text
    else if (hit && index > 0) {
      last!.text += ' '
      pieces.push({ text: word, hit })
    } else pieces.push({ text, hit })
  }
  if (to < length && !/[.?!»]$/.test(words.at(-1) ?? '')) pieces.push({ text: ' …', hit: false })
  if (from > 0 && /^\p{Ll}/u.test(words[0] ?? '')) pieces.unshift({ text: '… ', hit: false })
  return pieces
}
