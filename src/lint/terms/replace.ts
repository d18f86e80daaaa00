import type { Term } from '../../notes/index.ts'
import { candidates, isInfinitive, withClitic } from '../spanish/conjugate.ts'
import { fold, likeCase } from '../spanish/fold.ts'
import { genderByEnding, plurals, type Gender } from '../spanish/noun.ts'
import type { Speller } from '../spelling/speller.ts'
import type { VerbForms } from '../spelling/verb-forms.ts'
import type { Token } from '../text/tokens.ts'
import type { Avoided } from './forms.ts'

/** What may stand instead of a hit. */
export interface Replacement {
  /** Texts for the hit itself, the best first. */
  expected: string[]
  /** A change that keeps the sentence right, or undefined when a person must decide. */
  fix: { from: number; to: number; text: string } | undefined
}

/** Words after which, or before which, nothing has to agree with a noun in gender. */
const neutral = new Set(
  'a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras y e o u ni que se si cuando como donde mientras pero sino porque hay tiene tienen puede pueden debe deben va van viene vienen hace hacen usa usan guarda guardan lleva llevan sirve sirven cada más menos no ya también su sus mi mis tu tus le les lo me te nos qué cuál dos tres cuatro cinco seis siete ocho nueve diez'
    .split(' ')
    .map(fold),
)

/** What in a clause may agree with its subject: «es nuestro», «quedó listo», «fue creado». */
const predicate =
  /\b(?:es|son|era|eran|sera|seran|fue|fueron|sea|sean|esta|estan|estaba|estuvo|queda|quedan|quedo|sigue|siguen|resulta|parece|parecen|\w+[ai]d[oa]s?)\b/

/** Words around a hit. */
export interface Around {
  /** Up to two words before it. */
  before: Token[]
  after: Token | undefined
  gapBefore: string
  gapAfter: string
  /** The text from the hit to the next stop. */
  clause: string
}

/** Determiners by gender, with their twins. */
const determiners: [m: string, f: string][] = [
  ['el', 'la'],
  ['los', 'las'],
  ['un', 'una'],
  ['unos', 'unas'],
  ['este', 'esta'],
  ['estos', 'estas'],
  ['ese', 'esa'],
  ['esos', 'esas'],
  ['aquel', 'aquella'],
  ['aquellos', 'aquellas'],
  ['otro', 'otra'],
  ['otros', 'otras'],
  ['todo', 'toda'],
  ['todos', 'todas'],
  ['mismo', 'misma'],
  ['mismos', 'mismas'],
  ['nuestro', 'nuestra'],
  ['nuestros', 'nuestras'],
  ['muchos', 'muchas'],
  ['pocos', 'pocas'],
  ['varios', 'varias'],
  ['algún', 'alguna'],
  ['algunos', 'algunas'],
  ['ningún', 'ninguna'],
  ['primer', 'primera'],
  ['del', 'de la'],
  ['al', 'a la'],
  ['cuánto', 'cuánta'],
  ['cuántos', 'cuántas'],
]

/**
 * Finds what to write instead of a hit, in its number, gender, person and case.
 *
 * @param around the words before and after the hit, and what parts them from it
 * @param verbs what tells whether a form is the verb's: one that it doesn't know is proposed, not applied
 */
export function replacementFor(
  { term, avoided, grammar }: Avoided,
  hit: { from: number; to: number; raw: string },
  around: Around,
  { speller, verbs }: { speller: Speller; verbs: VerbForms },
): Replacement {
  if (!grammar) return { expected: [term.term], fix: undefined }
  const forms = 'verb' in grammar ? verbs.of(term.term) : undefined
  const { word, held = false } =
    'verb' in grammar ? verbForm(term, grammar, forms, speller) : { word: nounForm(term, grammar.number) }
  if (word === undefined) return { expected: [term.term], fix: undefined }
  const isName = term.category === 'nombre' || term.category === 'sigla'
  const text = isName ? word : likeCase(word, hit.raw)
  const change = { from: hit.from, to: hit.to, text }
  if ('verb' in grammar) {
    return { expected: [text], fix: held ? likeConjunction(change, around) : undefined }
  }
  if (isName) return { expected: [text], fix: likeConjunction(change, around) }
  return { expected: [text], fix: agree(change, term, avoided.form, around) }
}

/** The form of the term that `grammar` asks for, and whether it is known to be the verb's. */
function verbForm(
  term: Term,
  grammar: { verb: string; clitic?: string; host?: string },
  forms: ReadonlySet<string> | undefined,
  speller: Speller,
): { word: string | undefined; held?: boolean } {
  // «hacer deploy» under a noun, or under a phrase: no form to give.
  if (term.category !== 'verbo' || !isInfinitive(term.term)) return { word: undefined }
  const all = candidates(term.term, grammar.verb)
  const form = all.find((each) => (forms ? forms.has(each) : speller.isSpanish(each)))
  if (form === undefined) return { word: undefined }
  // The dictionary holds the form without its pronouns, which join it by rule.
  const held = forms?.has(form) ?? false
  if (grammar.clitic === undefined) return { word: form, held }
  return { word: withClitic(form, grammar.clitic, grammar.host ?? 'inf'), held }
}

function nounForm(term: Term, number: 's' | 'p'): string | undefined {
  if (number === 's') return term.term
  return term.plural ?? (term.term.includes(' ') ? undefined : plurals(term.term)[0])
}

/** Replaces a noun if the words around it still agree with it, the determiner changed if need be. */
function agree(
  change: { from: number; to: number; text: string },
  term: Term,
  form: string,
  around: Around,
): Replacement['fix'] {
  const before = around.gapBefore.trim() === '' ? around.before.at(-1) : undefined
  const pair = before && determiners.find((forms) => forms.some((each) => fold(each) === before.folded))
  const shown: Gender | undefined = pair && (fold(pair[0]) === before.folded ? 'm' : 'f')
  const gender = shown ?? genderByEnding(form)
  if (term.gender === undefined) return undefined
  if (gender === term.gender) return likeConjunction(change, around)
  // What follows and what precedes must have nothing to agree, nor what is said of it later.
  if (predicate.test(fold(around.clause))) return undefined
  const next = around.gapAfter.trim() === '' ? around.after : undefined
  if (next && mayAgree(next.folded)) return undefined
  if (!pair) {
    const free = !before || !mayAgree(before.folded)
    return free && gender === undefined ? likeConjunction(change, around) : undefined
  }
  const earlier = around.before.at(-2)
  // «los otros deploys», «todos los»: more than one word would change.
  if (earlier && determiners.some((forms) => forms.some((each) => fold(each) === earlier.folded))) {
    return undefined
  }
  const twin = likeCase(pair[term.gender === 'm' ? 0 : 1], before.raw)
  return { from: before.from, to: change.to, text: `${twin}${around.gapBefore}${change.text}` }
}

/** Whether a word beside a noun may be an adjective with another form for the other gender. */
function mayAgree(folded: string): boolean {
  return !neutral.has(folded) && /(?:[oa]s?|or(?:es)?|on|ones|es|eses|an|in)$/.test(folded)
}

/** «y» before i- becomes «e», «o» before o- becomes «u», and back. */
function likeConjunction(
  change: { from: number; to: number; text: string },
  around: { before: Token[]; gapBefore: string },
): Replacement['fix'] {
  const before = around.gapBefore.trim() === '' ? around.before.at(-1) : undefined
  if (!before || !/^[yeou]$/.test(before.folded)) return change
  const start = fold(change.text)
  const and = /^h?i(?![ae])/.test(start) ? 'e' : 'y'
  const or = /^h?o/.test(start) ? 'u' : 'o'
  const right = /^[ye]$/.test(before.folded) ? and : or
  if (right === before.folded) return change
  const text = `${likeCase(right, before.raw)}${around.gapBefore}${change.text}`
  return { from: before.from, to: change.to, text }
}
