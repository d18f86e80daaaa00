import { fold } from '../spanish/fold.ts'
import { adjectiveForms, plurals } from '../spanish/noun.ts'
import type { VerbForms } from '../spelling/verb-forms.ts'
import { prepositions, subordinators } from './function-words.ts'
import type { Word } from './reading.ts'
import { formsOf } from './verb.ts'

/** Half-open range of words. */
export interface Span {
  from: number
  to: number
}

/** One word of a name, in all its forms. */
interface WordForms {
  /** Folded. */
  forms: ReadonlySet<string>
  /** A name: the text must have a capital in it too. */
  capital: boolean
}

/** What a phrase of a claim speaks of: things that must all be named close together, in any order. */
export interface Concept {
  things: Thing[]
}

/** A thing and every name it has. */
export interface Thing {
  names: WordForms[][]
}

/** Words of other names of things, by the folded name. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Between two things of one phrase: «espacio *de* nombres», «su *propio* núcleo». */
const maxBetween = 4

const unimportant = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'a', 'en', 'un', 'una'])

/** Finds the longest known name with which `words` begin, and all that the thing is called. */
export type ThingReader = (words: readonly string[]) => { thing: Thing; length: number }

/** Makes things of names; the same thing for the same name. */
export function thingReader(synonyms: Synonyms, dictionary: VerbForms): ThingReader {
  const things = new Map<string, Thing>()
  return (words) => {
    let length = words.length
    while (length > 1 && !synonyms.has(fold(words.slice(0, length).join(' ')))) length--
    const name = words.slice(0, length).join(' ').replaceAll('`', '')
    let thing = things.get(name)
    if (!thing) {
      const names = [name, ...(synonyms.get(fold(name)) ?? [])]
      thing = { names: names.map((each) => wordsOf(each).map((word) => formsOfWord(word, dictionary))) }
      things.set(name, thing)
    }
    return { thing, length }
  }
}

/** Reads a phrase of a claim: the longest names that are known, and single words. */
export function readConcept(phrase: string, thingOf: ThingReader): Concept {
  const words = phrase.match(/`[^`]+`|\S+/g) ?? []
  const things: Thing[] = []
  for (let from = 0; from < words.length;) {
    const { thing, length } = thingOf(words.slice(from))
    if (length > 1 || !unimportant.has(words[from]!)) things.push(thing)
    from += length
  }
  return { things }
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{N}]+)*/gu) ?? []
}

function formsOfWord(word: string, dictionary: VerbForms): WordForms {
  const capital = /\p{Lu}/u.test(word)
  if (capital || word.length < 3) return { forms: new Set([fold(word)]), capital }
  const forms = new Set([word, ...plurals(word)])
  if (/[oa]$/.test(word)) for (const { form } of adjectiveForms(word)) forms.add(form)
  // «Para», «sobre» are hardly ever the verbs.
  if (dictionary.knows(word)) {
    for (const form of [...dictionary.of(word)!, ...formsOf(word, dictionary).keys()])
      if (!prepositions.has(form)) forms.add(form)
  }
  return { forms: new Set([...forms].map(fold)), capital }
}

/** Reads a name of which every word stands where it does: «agua dulce». */
export function readName(name: string, dictionary: VerbForms): Concept {
  return { things: [{ names: [wordsOf(name).map((word) => formsOfWord(word, dictionary))] }] }
}

/** Beginnings of words of which a text has one, if it names the thing. */
export function traces(concept: Concept): string[][] {
  return concept.things.map(({ names }) => names.flatMap(([first]) => (first ? beginnings(first) : [])))
}

function beginnings({ forms }: WordForms): string[] {
  const [one = '', ...others] = [...forms]
  let shared = one
  for (const other of others) while (!other.startsWith(shared)) shared = shared.slice(0, -1)
  return shared.length >= 2 ? [shared] : [...forms]
}

/** Everywhere that the words name each of `things`. */
export function thingFinder(things: Iterable<Thing>): (words: readonly Word[]) => Map<Thing, Span[]> {
  const firsts = new Map<string, { thing: Thing; name: WordForms[] }[]>()
  for (const thing of things) {
    for (const name of thing.names) {
      for (const form of name[0]?.forms ?? []) {
        const list = firsts.get(form)
        if (list) list.push({ thing, name })
        else firsts.set(form, [{ thing, name }])
      }
    }
  }
  return (words) => {
    const found = new Map<Thing, Span[]>()
    for (const [from, word] of words.entries()) {
      for (const { thing, name } of firsts.get(word.text) ?? firsts.get(withoutPronoun(word.text)) ?? []) {
        if (!startsHere(name, words, from)) continue
        const to = from + name.length
        const spans = found.get(thing)
        const last = spans?.at(-1)
        // Of two names in one place, the longer.
        if (last?.from === from) last.to = Math.max(last.to, to)
        else if (spans) spans.push({ from, to })
        else found.set(thing, [{ from, to }])
      }
    }
    return found
  }
}

/** Everywhere that the words name the concept, given where its things are. */
export function findConcept(
  { things }: Concept,
  words: readonly Word[],
  found: ReadonlyMap<Thing, readonly Span[]>,
): readonly Span[] {
  const [first, ...others] = things
  let spans = found.get(first!) ?? []
  for (const next of others) {
    if (spans.length === 0) return spans
    spans = spans.flatMap((span) =>
      (found.get(next) ?? []).flatMap((other) => join(span, other, words) ?? []),
    )
  }
  return spans
}

/** The same for what happens besides: «si la riegas» speaks of the plant that was named elsewhere. */
export function findEvent(
  concept: Concept,
  words: readonly Word[],
  found: ReadonlyMap<Thing, readonly Span[]>,
): readonly Span[] {
  const spans = findConcept(concept, words, found)
  const [deed, named, ...others] = concept.things
  if (spans.length > 0 || !deed || !named || others.length > 0 || !found.has(named)) return spans
  return (found.get(deed) ?? []).filter(
    ({ from }) =>
      /^l[oa]s?$/.test(words[from - 1]?.text ?? '') || /(?:r|ndo|[aei])l[oa]s?$/.test(words[from]!.text),
  )
}

function startsHere(name: readonly WordForms[], words: readonly Word[], from: number): boolean {
  return name.every(({ forms, capital }, index) => {
    const word = words[from + index]
    if (word === undefined || (capital && !word.capital)) return false
    if (!forms.has(word.text) && !forms.has(withoutPronoun(word.text))) return false
    // «127.0.0.1» has four words.
    return index === 0 || /^(?:[\s\-«»"“”*]*|\.)$/.test(word.before)
  })
}

/** «Ciérrala» is «cierra». */
function withoutPronoun(word: string): string {
  return /^[^\W_]{3,}[aei]l[oa]s?$/.test(word) ? word.replace(/l[oa]s?$/, '') : word
}

/** Both in one, if they stand close together. */
function join(a: Span, b: Span, words: readonly Word[]): Span | undefined {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a]
  if (right.from < left.to || right.from - left.to > maxBetween) return undefined
  for (let index = left.to; index <= right.from; index++) {
    if (/[.;:,()¿?!]/.test(words[index]!.before)) return undefined
    if (index < right.from && (subordinators.has(words[index]!.text) || words[index]!.text === 'no'))
      return undefined
  }
  return { from: left.from, to: right.to }
}
