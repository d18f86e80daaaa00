import type { AvoidedForm, Term } from '../../notes/index.ts'
import { candidates, clitics, formNames, hosts, isInfinitive, withClitic } from '../spanish/conjugate.ts'
import { adjectiveForms, plurals, type Number } from '../spanish/noun.ts'
import type { Pattern } from './matcher.ts'

/** One written form of an avoided form, and what it is grammatically. */
export interface Avoided {
  term: Term
  avoided: AvoidedForm
  /** This very form. */
  written: string
  /** Grammar that the replacement takes over; undefined = it has none that is safe. */
  grammar: { number: Number } | { verb: string; clitic?: string; host?: string } | undefined
}

/** Every inflected form of everything that the glossary avoids. */
export function* avoidedForms(terms: readonly Term[]): Generator<Pattern<Avoided>> {
  for (const term of terms) {
    for (const avoided of term.avoid) yield* inflect(term, avoided)
  }
}

function* inflect(term: Term, avoided: AvoidedForm): Generator<Pattern<Avoided>> {
  const { form } = avoided
  const exact = term.category === 'nombre' || term.category === 'sigla'
  const pattern = (written: string, grammar: Avoided['grammar']): Pattern<Avoided> => ({
    form: written,
    exact,
    value: { term, avoided, written, grammar },
  })
  if (exact) {
    yield pattern(form, { number: 's' })
    return
  }
  const [head, ...rest] = form.split(' ')
  if (isVerb(head!, term)) {
    for (const { form: verb, grammar } of verbForms(head!)) {
      yield pattern([verb, ...rest].join(' '), term.category === 'verbo' ? grammar : undefined)
    }
    return
  }
  if (term.category === 'adjetivo') {
    for (const { form: adjective } of adjectiveForms(form)) yield pattern(adjective, undefined)
    return
  }
  yield pattern(form, { number: 's' })
  for (const plural of nounPlurals(form)) {
    // «análisis», «tesis»: the same in both numbers.
    if (plural !== form) yield pattern(plural, { number: 'p' })
  }
}

/** English infinitives don't end like these; «container» and «layer» are nouns. */
function isVerb(head: string, term: Term): boolean {
  return isInfinitive(head) && (term.category === 'verbo' || /(?:ear|izar)$/.test(head))
}

function* verbForms(infinitive: string): Generator<{ form: string; grammar: Avoided['grammar'] }> {
  for (const verb of formNames()) {
    for (const form of candidates(infinitive, verb)) yield { form, grammar: { verb } }
  }
  for (const [host, verb] of Object.entries(hosts)) {
    for (const base of candidates(infinitive, verb)) {
      for (const clitic of clitics) {
        yield { form: withClitic(base, clitic, host), grammar: { verb, clitic, host } }
        if (!/^(?:me|te|se|nos)$/.test(clitic)) continue
        // Two pronouns: found, not replaced.
        for (const second of ['lo', 'la', 'los', 'las']) {
          yield { form: withClitic(base, clitic + second, host), grammar: undefined }
        }
      }
    }
  }
}

/** Plurals of a noun phrase: of its head, of its last word, or of every noun in it. */
function nounPlurals(phrase: string): string[] {
  const words = phrase.split(' ')
  if (words.length === 1) return plurals(phrase)
  const preposition = words.findIndex((word) => /^(?:de|del|en|por|con|a|para)$/.test(word))
  const heads = preposition === -1 ? words.length : preposition
  const tail = words.slice(heads).join(' ')
  const forms = new Set<string>()
  for (const first of plurals(words[0]!)) {
    for (const others of [words.slice(1, heads), words.slice(1, heads).map((word) => plurals(word)[0]!)]) {
      forms.add([first, ...others, tail].filter(Boolean).join(' '))
    }
  }
  for (const last of plurals(words[heads - 1]!)) {
    forms.add([...words.slice(0, heads - 1), last, tail].filter(Boolean).join(' '))
  }
  return [...forms]
}
