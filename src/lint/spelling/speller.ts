import type { Term } from '../../notes/index.ts'
import { candidates, formNames, isInfinitive } from '../spanish/conjugate.ts'
import { accentAt, likeCase, unaccent } from '../spanish/fold.ts'
import { adjectiveForms, plurals } from '../spanish/noun.ts'
import { english, soundingAs, spanish, usual, usualUnaccented } from './dictionary.ts'
import { isEnclitic } from './enclitic.ts'

/** Tells right words from wrong ones, and knows what a wrong one may have been. */
export interface Speller {
  /** Whether `word` is Spanish, a term of the glossary or on our list. */
  isSpanish(word: string): boolean
  /** Whether `word` is Spanish or English. */
  isKnown(word: string): boolean
  /** Whether `word` is English, Spanish or not. */
  isEnglish(word: string): boolean
  /** Whether the dictionary itself, the glossary or our list has `word`: not what is made of others. */
  isListed(word: string): boolean
  /**
   * Whether `word`, in lower case and of no language, is most likely a Spanish one with a slip: a letter
   * left out, added, changed or out of its place makes a word that texts use, or it sounds as one. Of letters that change
   * places or stand twice, and of long words, any word will do; of long ones, two slips of a usual one.
   */
  isSlip(word: string): boolean
  /** Whether one slip makes a word of the glossary or of our list of `word`, in lower case. */
  isNearOwn(word: string): boolean
  /** The ways to set the accents of `word` that make it a word: `arboles` → `árboles`. */
  reaccented(word: string): string[]
  /** Up to four words that `word` may have been, the likeliest first. */
  suggest(word: string): string[]
}

/** Prefixes that make a word of any other: microservicio, multicapa, milisegundo. */
const prefixes =
  /^(?:(?:co|des|ex)(?=\p{L}{6})|(?:anti|auto|bi|bio|ciber|cuasi|contra|extra|geo|giga|hiper|inter|intra|kilo|macro|mega|meta|micro|mili|mini|mono|multi|nano|poli|pos|post|pre|pseudo|re|semi|seudo|sobre|sub|super|supra|tele|tera|trans|ultra|video)(?=\p{L}{4}))/u

/** Words to compute suggestions for in one run; each costs as much as reading a page. */
const suggestionBudget = 300

/**
 * @param terms the glossary: its words are right
 * @param extra other words that are right, those in lower case in all their forms
 * @param code words of code, right only where English is
 */
export function createSpeller(
  terms: readonly Term[],
  extra: Iterable<string>,
  code: Iterable<string>,
): Speller {
  const own = new Set<string>()
  for (const word of extra) for (const form of inflected(word)) own.add(form)
  for (const term of terms) for (const word of wordsOf(term)) own.add(word)
  const inCapitals = new Set([...own].map((word) => word.toUpperCase()))
  const foreign = new Set(code)
  for (const term of terms) for (const word of term.english?.match(/\p{L}+/gu) ?? []) foreign.add(word)
  const known = new Map<string, boolean>()
  const suggestions = new Map<string, string[]>()
  const slips = new Map<string, boolean>()

  const listed = (word: string): boolean => own.has(word) || spanish().has(word)
  const anyCase = (word: string): boolean => {
    if (listed(word)) return true
    const lower = word.toLowerCase()
    if (lower === word) return false
    // PANES, Panes, YOUTUBE; but not «paneS».
    if (word === word.toUpperCase() && inCapitals.has(word)) return true
    return (
      (word === lower.toUpperCase() || word.slice(1) === lower.slice(1)) &&
      (listed(lower) || listed(likeCase(lower, 'Xx')))
    )
  }
  const exists = (word: string): boolean => {
    if (anyCase(word)) return true
    const lower = word.toLowerCase()
    if (isEnclitic(lower, listed) || isDerived(lower, listed)) return true
    const prefix = prefixes.exec(lower)?.[0]
    if (prefix === undefined) return false
    // «contrafirma» is no «co» with «ntrafirma».
    const long = /^(?:contra)(?=\p{L}{4})/u.exec(lower)?.[0] ?? prefix
    const rest = lower.slice(long.length)
    // «prerrenderizar»: between vowels the r is doubled.
    return listed(rest) || (/^rr/.test(rest) && /[aeiou]$/.test(prefix) && listed(rest.slice(1)))
  }
  const isSpanish = (word: string): boolean => {
    let answer = known.get(word)
    if (answer === undefined) known.set(word, (answer = exists(word)))
    return answer
  }
  const reaccented = (word: string): string[] => {
    const plain = unaccent(word)
    const variants = [plain]
    for (let i = 0; i < plain.length; i++) {
      if (/[aeiouAEIOU]/.test(plain[i]!)) variants.push(accentAt(plain, i))
    }
    return variants.filter((variant) => variant !== word && isSpanish(variant))
  }
  const isEnglish = (word: string): boolean =>
    foreign.has(word) || english().has(word) || english().has(word.toLowerCase())
  return {
    isSpanish,
    isKnown: (word) => isSpanish(word) || isEnglish(word),
    isEnglish,
    isListed: listed,
    isSlip(word) {
      let answer = slips.get(word)
      if (answer === undefined) slips.set(word, (answer = isSlip(word)))
      return answer
    },
    isNearOwn: (word) => slipsOf(word).some((slip) => slip.word[0] === word[0] && own.has(slip.word)),
    reaccented,
    suggest,
  }

  function isSlip(word: string): boolean {
    const isLong = word.length >= longWord
    const near = slipsOf(word).some(
      ({ word: other, sure }) =>
        (word.length > 4 && (usual().has(other) || usualUnaccented().has(other) || own.has(other))) ||
        ((isLong || (sure && word.length > 5)) && listed(other)),
    )
    if (near || (word.length > 4 && soundingAs(word) !== undefined)) return true
    // «oja»: of the slips in short words only the silent letter leaves no doubt.
    if (word.length > 2 && usual().has(`h${word}`)) return true
    if (word.length < 8) return false
    return suggest(word).some((other) => other[0] === word[0] && (usual().has(other) || own.has(other)))
  }

  function suggest(word: string): string[] {
    const lower = word.toLowerCase()
    let found = suggestions.get(lower)
    if (!found) {
      found = reaccented(lower)
      if (found.length === 0 && suggestions.size < suggestionBudget) {
        // Costs are hundredths of an edit: one for short words, two for long ones.
        const most = lower.length < 7 ? 110 : 205
        found = spanish()
          // Far beyond what a word takes: what is suggested must not depend on how busy the machine is.
          .suggestWithCost(lower, { numSuggestions: 8, timeout: 2000, changeLimit: most / 100 })
          // Some are given without their accent.
          .filter(({ word, cost }) => cost <= most && listed(word))
          // What texts use before what they don't.
          .toSorted((a, b) => a.cost - b.cost || Number(usual().has(b.word)) - Number(usual().has(a.word)))
          .map(({ word }) => word)
        found = [...new Set([soundingAs(lower) ?? [], found].flat())].slice(0, 4)
      }
      suggestions.set(lower, found)
    }
    return found.map((suggestion) => likeCase(suggestion, word))
  }
}

const letters = [...'abcdefghijlmnopqrstuvxyzáéíóúñ']

/** In a word of so many letters one slip leaves no doubt. */
const longWord = 9

/** A word that another one may have been. */
interface Slip {
  word: string
  /** Letters that changed places, or one that stands twice: nothing else makes such a word. */
  sure: boolean
}

/**
 * What `word` may have been before one slip of the fingers. Of a word of two letters only its twin:
 * the others are too many to show anything.
 */
function slipsOf(word: string): Slip[] {
  const slips: Slip[] = []
  const add = (sure: boolean, ...words: string[]): void => {
    for (const each of words) slips.push({ word: each, sure })
  }
  for (let i = 0; i < word.length; i++) {
    const before = word.slice(0, i)
    const after = word.slice(i + 1)
    if (after) add(true, before + after[0]! + word[i]! + after.slice(1))
    if (word[i] === word[i + 1]) add(true, before + after)
    if (word.length < 3) continue
    add(false, before + after)
    for (const letter of letters) add(false, before + letter + after, before + letter + word.slice(i))
  }
  if (word.length > 2) for (const letter of letters) add(false, word + letter)
  return slips
}

/** Endings that make nouns and adjectives of a verb: paginación, iterador, configurable. */
const deverbal: readonly [RegExp, string][] = [
  [/^(\p{L}{3,})(?:ación|aciones|ador(?:es|as?)?|ables?|abilidad(?:es)?|amientos?|antes?)$/u, 'ar'],
  [/^(\p{L}{3,})(?:edor(?:es|as?)?|ibles?|ibilidad(?:es)?|imientos?)$/u, 'er'],
  [/^(\p{L}{3,})(?:ición|iciones|idor(?:es|as?)?|ibles?|ibilidad(?:es)?|imientos?)$/u, 'ir'],
]

/** Verbs in «-izar» in their commonest forms, and what is made of those. */
const madeOf =
  /^(\p{L}{4,})i(?:za(?:r(?:se|l[oae]s?)?|n|s|mos|ba[ns]?|nd[ol][oas]*|d[oa]s?|ci(?:ón|ones)|dor(?:es|as?)?|bles?)?|c(?:e[ns]?|é|emos)|zó|zaron|zar(?:á[ns]?|ía[ns]?))$/u

/**
 * Words made of others that exist: superlatives and adverbs (llenísimo,
 * rapidísimamente, portátilmente), diminutives (gatito), nouns and adjectives of a verb.
 */
function isDerived(word: string, has: (word: string) => boolean): boolean {
  for (const [pattern, ending] of deverbal) {
    const root = pattern.exec(word)?.[1]
    if (root && has(root + ending)) return true
  }
  // «exhaustividad», of «exhaustivo»; «globalidad», of «global».
  const quality = /^(\p{L}{4,}(?:iv|[aio]l|ar|an|os))idad(?:es)?$/u.exec(word)?.[1]
  if (quality && (has(quality) || has(`${quality}o`))) return true
  // «intrusivo», of «intrusión»; «distractor», of «distracción».
  const agent = /^(\p{L}{3,}[st])(?:iv[oa]s?|or(?:es|as?)?)$/u.exec(word)?.[1]
  if (agent && (has(`${agent}ión`) || has(agent.replace(/t$/, 'ción')))) return true
  // «virtualizar», of «virtual», with what is made of it.
  const made = madeOf.exec(word)?.[1]
  if (made && ['', 'o', 'a', 'e'].some((last) => has(made + last))) return true
  const small = /^(\p{L}{3,})it([oa]s?)$/u.exec(word)
  if (small && has(small[1]! + small[2]!.replace(/s$/, ''))) return true
  const adverb = /^(\p{L}{4,})mente$/u.exec(word)?.[1]
  if (adverb) return has(adverb) || isDerived(adverb, has)
  const stem = /^(\p{L}{3,})ísim[oa]s?$/u.exec(word)?.[1]
  if (!stem) return false
  const bases = [stem, `${stem}o`, `${stem}e`]
  return bases.some((base) => has(base) || [...base].some((_, index) => has(accentAt(base, index))))
}

/** A word of the list and its forms; a name has none. */
function inflected(word: string): string[] {
  if (word !== word.toLowerCase()) return [word]
  if (isInfinitive(word)) return conjugated(word)
  return [word, plurals(word)[0]!, ...(/o$/.test(word) ? adjectiveForms(word).map(({ form }) => form) : [])]
}

/** The simple forms of a regular verb. */
function conjugated(infinitive: string): string[] {
  return formNames().flatMap((name) => candidates(infinitive, name).slice(0, 1))
}

/** The words of a term in all its forms. */
function wordsOf(term: Term): string[] {
  const split = (text: string | undefined): string[] => text?.match(/[\p{L}\p{M}]+/gu) ?? []
  const words = [...split(term.term), ...split(term.plural)]
  for (const { allow } of term.avoid) words.push(...allow.flatMap(split))
  // A verb that the dictionary has in its forms may be irregular; of some it has the infinitive alone.
  if (
    term.category === 'verbo' &&
    isInfinitive(term.term) &&
    !spanish().has(candidates(term.term, 'pi1p')[0]!)
  ) {
    words.push(...conjugated(term.term))
  }
  if (term.category === 'adjetivo') words.push(...adjectiveForms(term.term).map(({ form }) => form))
  return words
}
