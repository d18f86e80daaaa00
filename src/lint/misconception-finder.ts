import type { Misconception } from '../notes/index.ts'
import { foldText } from './spanish/fold.ts'
import { matchesIn, mentionFinder } from './text/mentions.ts'
import { holding, quotedRanges } from './text/tokens.ts'
import type { Range, TextUnit } from './text/unit.ts'

/** Inside or just before the statement: it is denied or limited. */
const denied =
  /\b(?:no|ni|nunca|jamas|tampoco|ningun|ninguna|nada|nadie|menos|salvo|excepto|sin|casi|dificilmente|pocas\s+veces|depende)\b/

/** Anywhere in the sentence: it is spoken of, not stated. */
const reported =
  /\b(?:cre(?:er|e|en|ia|ian|emos|encia|yendo)|pens(?:ar|amos|ado)|piensa[ns]?|parec(?:e|en|ia|er)|se\s+(?:dice|decia|oye|suele|lee|repite)|dec(?:ir|ia|ian)|dicen|mito|error(?:es)?|errone\w*|equivoc\w*|incorrect\w*|inexact\w*|fals[oa]s?|mentira|confu\w*|engañ\w*|tent\w*|cierto\s+que|verdad\s+que|como\s+si|si\s+fuera|imagin\w*|sugier\w*|suponer|supone\w*|idea\s+de\s+que|conclu\w*|frase|afirm\w*|apuntes|simplific\w*|malentendid\w*|exager\w*|apresurad\w*|en\s+vez\s+de|en\s+lugar\s+de|al\s+contrario|a\s+veces|muchas\s+veces|menudo)\b/

/** Words of doubt and denial that are neither: «no es más que», «pensar en». */
const affirmed =
  /\bno\s+(?:es|son)\s+(?=(?:mas|otra\s+cosa)\s+que\b|sino\b)|\bpens(?:ar|amos|emos)\s+(?=en\b)/g

/** The next sentence takes it back. */
const retracted =
  /^\s*(?:(?:y|pero)\s+)?(?:no\b|falso|es\s+falso|mentira|error|en\s+realidad|tampoco|esto\s+no|eso\s+no|solo\s+en\s+parte)/

/** A misconception that a text states as a fact. */
export interface Statement {
  misconception: Misconception
  /** Which of its ways to be said: an index in `patterns`. */
  pattern: number
  /** In indices of the unit's text. */
  range: Range
}

export interface MisconceptionFinder {
  /** What a unit states as a fact; what it denies, asks, quotes or offers as a wrong option is left out. */
  find(unit: TextUnit): Statement[]
}

/** Prepares a search for what `misconceptions` say. */
export function createMisconceptionFinder(misconceptions: readonly Misconception[]): MisconceptionFinder {
  const ways = misconceptions.flatMap((misconception) =>
    misconception.patterns.map((each, pattern) => ({ ...each, misconception, number: pattern })),
  )
  const always = ways.flatMap(({ needs }, index) => (needs.length === 0 ? [index] : []))
  const mentioned = mentionFinder(
    ways.map(({ needs }) => needs),
    foldText,
  )
  return {
    find(unit) {
      if (unit.quotation || unit.wrongOption) return []
      const { text: written, indexOf } = withCode(unit)
      const possible = [...always, ...mentioned(written)]
      if (possible.length === 0) return []
      const text = foldText(written)
      const plain = text.replace(affirmed, (phrase) => ' '.repeat(phrase.length))
      const statements: Statement[] = []
      for (const index of possible) {
        const { pattern, misconception, number } = ways[index]!
        for (const match of matchesIn(text, pattern)) {
          const end = match.index + match[0].length
          if (isRefuted(plain, match.index, end)) continue
          const range = [indexOf(match.index), Math.max(indexOf(end), indexOf(match.index) + 1)] as const
          if (holding(quotedRanges(unit), ...range)) continue
          statements.push({ misconception, pattern: number, range })
        }
      }
      return statements
    },
  }
}

/** The text with its code spans in it; `indexOf` leads back to the unit's. */
function withCode(unit: TextUnit): { text: string; indexOf: (index: number) => number } {
  if (unit.code.length === 0) return { text: unit.text, indexOf: (index) => index }
  let text = ''
  let from = 0
  const shifts: { after: number; by: number }[] = []
  for (const { at, value } of unit.code) {
    text += unit.text.slice(from, at) + value
    from = at + 1
    shifts.push({ after: text.length, by: text.length - from })
  }
  text += unit.text.slice(from)
  const indexOf = (index: number): number => {
    const shift = shifts.findLast(({ after }) => after <= index)
    return index - (shift?.by ?? 0)
  }
  return { text, indexOf }
}

function isRefuted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start)
  const after = text.slice(end, end + 300)
  const opening = before.slice(1 + Math.max(...['.', '!', ';', '\n'].map((mark) => before.lastIndexOf(mark))))
  const closing = /^(?:[^.!?;\n]|\.(?=\S))*/.exec(after)![0]
  const sentence = opening + text.slice(start, end) + closing
  if (/¿/.test(opening) || after[closing.length] === '?') return true
  const near = opening.split(/\s+/).slice(-5).join(' ')
  if (denied.test(`${near}${text.slice(start, end)}`) || /^[^,]{0,40}\bno\b/.test(closing)) return true
  if (reported.test(sentence)) return true
  return retracted.test(after.slice(closing.length + 1))
}
