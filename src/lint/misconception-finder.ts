import type { Misconception, Term } from '../notes/index.ts'
import { claimFinder } from './claims/claim-finder.ts'
import { doubted, reported } from './claims/doubt.ts'
import { readyClaims } from './claims/ready-claim.ts'
import { withCode } from './claims/reading.ts'
import { foldText } from './spanish/fold.ts'
import { verbForms } from './spelling/verb-forms.ts'
import { matchesIn, mentionFinder } from './text/mentions.ts'
import { holding, quotedRanges } from './text/tokens.ts'
import type { Range, TextUnit } from './text/unit.ts'

/** Inside or just before the statement: it is denied or limited. */
const denied =
  /\b(?:no|ni|nunca|jamas|tampoco|ningun|ninguna|nada|nadie|menos|salvo|excepto|sin|casi|dificilmente|pocas\s+veces|depende)\b/

/** Words of doubt and denial that are neither: «no es más que», «pensar en». */
const affirmed =
  /\bno\s+(?:es|son)\s+(?=(?:mas|otra\s+cosa)\s+que\b|sino\b)|\bpens(?:ar|amos|emos)\s+(?=en\b)/g

/** The next sentence takes it back. */
const retracted =
  /^\s*(?:(?:y|pero)\s+)?(?:no\b|falso|es\s+falso|mentira|error|en\s+realidad|tampoco|esto\s+no|eso\s+no|solo\s+en\s+parte)/

/** One way to say a misconception: a claim, or an expression. */
export type Way = Misconception['claims'][number] | Misconception['patterns'][number]

/** A misconception that a text states as a fact. */
export interface Statement {
  misconception: Misconception
  way: Way
  /** In indices of the unit's text. */
  range: Range
}

export interface MisconceptionFinder {
  /**
   * What a unit states as a fact; what it denies, asks, quotes, reports, supposes, takes back or
   * offers as a wrong option is left out.
   */
  find(unit: TextUnit): Statement[]
}

/** What may be looked for: the dictionary of verbs is read only where something is. */
export interface MisconceptionSearch {
  /** Prepares the search, once. */
  ready(): Promise<MisconceptionFinder>
}

/**
 * Prepares a search for what `misconceptions` say.
 *
 * @param terms the glossary: forms that it says to avoid name the same things
 */
export function createMisconceptionSearch(
  misconceptions: readonly Misconception[],
  terms: readonly Term[] = [],
): MisconceptionSearch {
  let finder: Promise<MisconceptionFinder> | undefined
  return { ready: () => (finder ??= prepare(misconceptions, terms)) }
}

async function prepare(
  misconceptions: readonly Misconception[],
  terms: readonly Term[],
): Promise<MisconceptionFinder> {
  const withClaims = misconceptions.some(({ claims }) => claims.length > 0)
  const findClaims = withClaims
    ? claimFinder(readyClaims(misconceptions, terms, await verbForms()))
    : (): ReturnType<ReturnType<typeof claimFinder>> => []
  const findExpressions = expressionFinder(misconceptions)
  return {
    find(unit) {
      if (unit.quotation || unit.wrongOption) return []
      const { text, code, indexOf } = withCode(unit)
      const statements: Statement[] = []
      const add = (misconception: Misconception, way: Way, from: number, to: number): void => {
        const range = [indexOf(from), Math.max(indexOf(to), indexOf(from) + 1)] as const
        if (!holding(quotedRanges(unit), ...range)) statements.push({ misconception, way, range })
      }
      for (const { ready, from, to } of findClaims(text, code))
        add(ready.misconception, ready.claim, from, to)
      for (const { misconception, way, from, to } of findExpressions(text)) add(misconception, way, from, to)
      return statements
    },
  }
}

/** Looks for the expressions of `misconceptions`, in indices of the text. */
function expressionFinder(
  misconceptions: readonly Misconception[],
): (text: string) => { misconception: Misconception; way: Way; from: number; to: number }[] {
  const ways = misconceptions.flatMap((misconception) =>
    misconception.patterns.map((way) => ({ ...way, misconception, way })),
  )
  const always = ways.flatMap(({ needs }, index) => (needs.length === 0 ? [index] : []))
  const mentioned = mentionFinder(
    ways.map(({ needs }) => needs),
    foldText,
  )
  return (written) => {
    const possible = [...always, ...mentioned(written)]
    if (possible.length === 0) return []
    const text = foldText(written)
    const plain = text.replace(affirmed, (phrase) => ' '.repeat(phrase.length))
    return possible.flatMap((index) => {
      const { pattern, misconception, way } = ways[index]!
      return [...matchesIn(text, pattern)].flatMap((match) => {
        const to = match.index + match[0].length
        return isRefuted(plain, match.index, to) ? [] : [{ misconception, way, from: match.index, to }]
      })
    })
  }
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
  if (reported.test(sentence) || doubted.test(sentence)) return true
  return retracted.test(after.slice(closing.length + 1))
}
