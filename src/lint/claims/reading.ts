import { fold } from '../spanish/fold.ts'
import type { TextUnit } from '../text/unit.ts'

/** A word of a sentence. */
export interface Word {
  /** Folded: lower case, no accents. */
  text: string
  /** In lower case. */
  written: string
  /** Whether it has a capital. */
  capital: boolean
  /** What stands between it and the word before: blanks, marks. */
  before: string
  /** In indices of the text that was read. */
  from: number
  to: number
}

/** A sentence and what ends it. */
export interface Sentence {
  words: Word[]
  /** In indices of the text that was read. */
  from: number
  to: number
  /** Whether it asks. */
  asks: boolean
}

/** The text of a unit with its code spans in it, where they begin, and the way back to the unit's indices. */
export function withCode(unit: TextUnit): {
  text: string
  code: number[]
  indexOf: (index: number) => number
} {
  if (unit.code.length === 0) return { text: unit.text, code: [], indexOf: (index) => index }
  let text = ''
  let from = 0
  const code: number[] = []
  const shifts: { after: number; by: number }[] = []
  for (const { at, value } of unit.code) {
    text += unit.text.slice(from, at)
    code.push(text.length)
    text += value
    from = at + 1
    shifts.push({ after: text.length, by: text.length - from })
  }
  text += unit.text.slice(from)
  const indexOf = (index: number): number => {
    const shift = shifts.findLast(({ after }) => after <= index)
    return index - (shift?.by ?? 0)
  }
  return { text, code, indexOf }
}

const word = /[\p{L}\p{M}\p{N}\ufffc]+(?:_[\p{L}\p{N}]+)*/gu

/** «Qué es la savia»: a heading asks without marks. */
export const interrogative = /^(?:qué|cuál|cuáles|cómo|cuándo|dónde|quién|quiénes|cuánt[oa]s?)$/

/**
 * The sentences of a text, in order.
 *
 * @param code where code begins in it: a sentence may, with a small letter too
 */
export function sentencesOf(text: string, code: readonly number[] = []): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number): void => {
    const part = text.slice(from, to)
    const words: Word[] = []
    let last = from
    for (const { 0: raw, index } of part.matchAll(word)) {
      const start = from + index
      words.push({
        text: fold(raw),
        written: raw.toLowerCase(),
        capital: raw !== raw.toLowerCase(),
        before: text.slice(last, start),
        from: start,
        to: start + raw.length,
      })
      last = start + raw.length
    }
    if (words.length > 0)
      sentences.push({ words, from, to, asks: /[¿?]/.test(part) || interrogative.test(words[0]!.written) })
    from = to
  }
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+["»”)*\ufffc]*(?=\s|$)|;(?=\s)/gu)) {
    const next = nextLetter(text, index + mark.length)
    if (mark !== ';' && /\p{Ll}/u.test(text[next] ?? '') && !code.includes(next)) continue
    close(index + mark.length)
  }
  close(text.length)
  return sentences
}

function nextLetter(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
