import { foldText } from '../spanish/fold.ts'
import { mentionFinder } from '../text/mentions.ts'
import { formOf, governorOf, isFinite, readVerbs, type VerbHit } from './clause.ts'
import {
  findConcept,
  findEvent,
  thingFinder,
  traces,
  type Concept,
  type Span,
  type Thing,
} from './concept.ts'
import { isDoubted } from './doubt.ts'
import { adverbs, negatives, weakPronouns } from './function-words.ts'
import type { ReadyClaim } from './ready-claim.ts'
import { interrogative, sentencesOf, type Sentence, type Word } from './reading.ts'
import { opens, saysSo, type Match } from './roles.ts'
import { isCompared, isNegative, saidTogether } from './together.ts'
import type { VerbPattern } from './verb.ts'

/** A claim that a text makes; the range is in indices of that text. */
export interface Claimed {
  ready: ReadyClaim
  from: number
  to: number
}

/** A sentence and where its words name what claims are about. */
interface ReadSentence extends Sentence {
  spans(concepts: readonly Concept[]): readonly Span[]
  events(concepts: readonly Concept[]): readonly Span[]
  hits(pattern: VerbPattern): readonly VerbHit[]
}

/** Longer than this, what stands there is no prose; to look for who does what in it would take for ever. */
const mostLetters = 20_000
const mostWords = 150

/** Prepares a search for `claims` in running text; `code` is where in it code begins. */
export function claimFinder(
  claims: readonly ReadyClaim[],
): (text: string, code?: readonly number[]) => Claimed[] {
  const mayBeIn = prefilter(claims)
  const read = sentenceReader(claims)
  return (text, code) => {
    if (text.length > mostLetters) return []
    const possible = mayBeIn(text)
    if (possible.length === 0) return []
    const plain = foldText(text)
    const sentences = sentencesOf(text, code).map(read)
    return possible.flatMap((ready) =>
      sentences.flatMap((_, index) => {
        const found = claimIn(ready, plain, sentences, index, read)
        if (!found) return []
        const { words } = found.sentence
        return [{ ready, from: words[found.match.from]!.from, to: words[found.match.to - 1]!.to }]
      }),
    )
  }
}

/** Looks up the words of a sentence once for all claims, when one asks for them. */
function sentenceReader(claims: readonly ReadyClaim[]): (sentence: Sentence) => ReadSentence {
  const things = new Set<Thing>()
  const patterns = new Map<string, Set<VerbPattern>>()
  for (const { subjects, objects, circumstances, unless, verbs } of claims) {
    for (const concept of [...subjects, ...objects, ...circumstances.flat(), ...unless])
      for (const thing of concept.things) things.add(thing)
    for (const pattern of verbs)
      for (const form of pattern.forms.keys())
        patterns.set(form, (patterns.get(form) ?? new Set<VerbPattern>()).add(pattern))
  }
  const find = thingFinder(things)
  return (sentence) => {
    const { words } = sentence
    let found: Map<Thing, Span[]> | undefined
    let places: Map<VerbPattern, number[]> | undefined
    const hits = new Map<VerbPattern, VerbHit[]>()
    return {
      ...sentence,
      spans: (concepts) => {
        found ??= find(words)
        return concepts.flatMap((concept) => findConcept(concept, words, found!))
      },
      events: (concepts) => {
        found ??= find(words)
        return concepts.flatMap((concept) => findEvent(concept, words, found!))
      },
      hits: (pattern) => {
        places ??= placesOf(words, patterns)
        let own = hits.get(pattern)
        if (!own) hits.set(pattern, (own = readVerbs(pattern, words, places.get(pattern) ?? [])))
        return own
      },
    }
  }
}

function placesOf(
  words: readonly Word[],
  patterns: ReadonlyMap<string, ReadonlySet<VerbPattern>>,
): Map<VerbPattern, number[]> {
  const places = new Map<VerbPattern, number[]>()
  for (const [at, { written }] of words.entries()) {
    for (const pattern of patterns.get(formOf(written, patterns)) ?? []) {
      const list = places.get(pattern)
      if (list) list.push(at)
      else places.set(pattern, [at])
    }
  }
  return places
}

/** Leaves out, in one reading of the text, the claims of whose parts it says nothing. */
function prefilter(claims: readonly ReadyClaim[]): (text: string) => ReadyClaim[] {
  const numbers = new Map<string, number>()
  const phrases: string[][] = []
  const numbered = (concepts: readonly Concept[]): number[][] =>
    concepts.map((concept) =>
      traces(concept).map((names) => {
        const key = names.join('|')
        let number = numbers.get(key)
        if (number === undefined) {
          numbers.set(key, (number = phrases.length))
          phrases.push(names)
        }
        return number
      }),
    )
  const parts = claims.map(({ subjects, objects, circumstances }) =>
    [subjects, ...(objects.length > 0 ? [objects] : []), ...circumstances].map(numbered),
  )
  const mentioned = mentionFinder(phrases, foldText)
  return (text) => {
    const found = new Set(mentioned(text))
    if (found.size === 0) return []
    return claims.filter((_, index) =>
      parts[index]!.every((ways) => ways.some((things) => things.every((thing) => found.has(thing)))),
    )
  }
}

/** The first place where the sentence makes the claim. */
function claimIn(
  ready: ReadyClaim,
  text: string,
  sentences: readonly ReadSentence[],
  index: number,
  read: (sentence: Sentence) => ReadSentence,
): { sentence: Sentence; match: Match } | undefined {
  const sentence = sentences[index]!
  if (sentence.asks || sentence.words.length > mostWords) return undefined
  if (ready.together) return togetherIn(ready, text, sentences, index, read)
  const { subjects, objects, circumstances } = ready
  const own = sentence.spans(subjects)
  const before = own.length === 0 && index > 0 ? sentences[index - 1]! : undefined
  if (own.length === 0 && !(before && before.spans(subjects).length > 0)) return undefined
  if (objects.length > 0 && sentence.spans(objects).length === 0) return undefined
  if (!circumstances.every((ways) => sentence.events(ways).length > 0)) return undefined
  if (!mayBeTrue(ready, text, sentence)) return undefined
  const next = sentences[index + 1]
  if (!before) {
    const match = matchIn(ready, sentence, own, (found) => isDoubted(text, sentence, next, found))
    return match && { sentence, match }
  }
  const continued = withSubjectOf(ready, before, sentence, read)
  if (!continued) return undefined
  const match = matchIn(ready, continued, [continued.subject], (found) =>
    isDoubted(text, continued, next, found),
  )
  return match && { sentence: continued, match }
}

/** The same for a claim of which only the parts count, which may begin in the sentence before. */
function togetherIn(
  ready: ReadyClaim,
  text: string,
  sentences: readonly ReadSentence[],
  index: number,
  read: (sentence: Sentence) => ReadSentence,
): { sentence: Sentence; match: Match } | undefined {
  const sentence = sentences[index]!
  const alone = { sentence, asked: 0, since: 0 }
  const before = index > 0 ? sentences[index - 1]! : undefined
  const both = before && namesAll(ready, before, sentence) ? joined(before, sentence, read) : []
  for (const each of [alone, ...both]) {
    const matches = partsIn(ready, each.sentence)
    if (matches.length === 0 || !mayBeTrue(ready, text, each.sentence)) continue
    const match = matches.find(
      (found) =>
        found.to > each.since &&
        found.hit.at >= each.since - each.asked &&
        !isDoubted(text, each.sentence, sentences[index + 1], found, each.asked),
    )
    if (match) return { sentence: each.sentence, match }
  }
  return undefined
}

/** Whether two sentences name all that the claim speaks of: most don't, and needn't be read as one. */
function namesAll(
  { subjects, objects, circumstances }: ReadyClaim,
  before: ReadSentence,
  sentence: ReadSentence,
): boolean {
  const named = (concepts: readonly Concept[]): boolean =>
    before.events(concepts).length > 0 || sentence.events(concepts).length > 0
  return named(subjects) && (objects.length === 0 || named(objects)) && circumstances.every(named)
}

/** «Abre la compuerta. *Así* se pierde el agua»; «¿Qué lleva? Agua y sal». */
function joined(
  before: ReadSentence,
  sentence: ReadSentence,
  read: (sentence: Sentence) => ReadSentence,
): { sentence: ReadSentence; asked: number; since: number }[] {
  const answers = isOpen(before) && !evades.test(sentence.words[0]!.text)
  const goesOn = !before.asks && refersBack(sentence.words)
  const length = before.words.length
  if (!(answers || goesOn) || length + sentence.words.length > mostWords) return []
  const words = [...before.words, ...sentence.words]
  const both = read({ words, from: before.from, to: sentence.to, asks: false })
  return [{ sentence: both, asked: answers ? length : 0, since: length }]
}

/** «¿Qué lleva?»: what is named in the answer is so; «¿por qué no la lleva?» says it by itself. */
function isOpen({ asks, words }: Sentence): boolean {
  return (
    asks &&
    words.some(({ written }, index) => interrogative.test(written) && words[index - 1]?.text !== 'por') &&
    !words.some(({ text }) => negatives.has(text))
  )
}

const evades = /^(?:no|si|nada|nadie|ningun[oa]?|depende|falso|mentira|sin|en|segun|algun[oa]?s?|much[oa]s?)$/

/** Whether a sentence begins with a word for what the one before named. */
function refersBack([first, second]: readonly Word[]): boolean {
  const { text, written } = first!
  if (/^(?:l[oa]s?)$/.test(text)) return second !== undefined && isFinite([second], 0, true)
  if (/^(?:de|con|por)$/.test(text)) return /^(?:este|esta|esto|ese|esa|eso|ello)$/.test(second?.text ?? '')
  return (
    /^(?:él|ella|ellos|ellas)$/.test(written) ||
    /^(?:alli|ahi|asi|esto|eso|est[ea]|est[oa]s|es[ea]|es[oa]s|entonces|despues|luego|tambien|ademas|amb[oa]s)$/.test(
      text,
    )
  )
}

function mayBeTrue({ unless, unlessWritten }: ReadyClaim, text: string, sentence: ReadSentence): boolean {
  const written = text.slice(sentence.from, sentence.to)
  // «Sin estuario»: it is still wrong.
  const named = sentence.spans(unless).some(({ from }) => !isLacking(sentence.words, from))
  return !named && !unlessWritten.some((each) => each.test(written))
}

function isLacking(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    if (/[,.;:()—]/.test(words[index + 1]!.before)) return false
    if (isNegative(words, index)) return true
  }
  return false
}

function partsIn({ subjects, objects, circumstances, verbs }: ReadyClaim, sentence: ReadSentence): Match[] {
  const parts = {
    subjects: sentence.spans(subjects),
    objects: objects.length > 0 ? sentence.spans(objects) : undefined,
    circumstances: circumstances.map((ways) => sentence.events(ways)),
  }
  const named = [parts.subjects, parts.objects ?? parts.subjects, ...parts.circumstances]
  if (named.some((spans) => spans.length === 0)) return []
  const hits = verbs.flatMap((pattern) => sentence.hits(pattern))
  return saidTogether(sentence.words, { ...parts, hits })
}

function matchIn(
  { verbs, objects, circumstances }: ReadyClaim,
  sentence: ReadSentence,
  subjects: readonly Span[],
  doubted: (match: Match) => boolean,
): Match | undefined {
  const { words } = sentence
  const things = objects.length > 0 ? sentence.spans(objects) : [undefined]
  for (const pattern of verbs) {
    for (const hit of sentence.hits(pattern)) {
      // «Se borra X y después Y»: its own verb is no circumstance of it.
      const apart = (span: Span): boolean => hit.at < span.from || hit.at >= span.to
      if (!circumstances.every((ways) => sentence.events(ways).some(apart))) continue
      for (const subject of subjects) {
        if (isCompared(words, subject)) continue
        for (const object of things) {
          const match = saysSo(words, subject, hit, object)
          if (match && !doubted(match)) return match
        }
      }
    }
  }
  return undefined
}

/** What may open a sentence that goes on about the same. */
const openers =
  /^(?:ademas|tambien|por|eso|este|esta|estos|estas|el|ella|ellos|ellas|esto|en|realidad|fondo|asi|y|pero|luego|despues|a|su|vez|es|decir|incluso|de|hecho)$/

/** The sentence with the subject of the one before, where it goes on without one: «Es verde.» */
function withSubjectOf(
  { subjects, verbs }: ReadyClaim,
  before: ReadSentence,
  sentence: ReadSentence,
  read: (sentence: Sentence) => ReadSentence,
): (ReadSentence & { subject: Span }) | undefined {
  const [subject] = before.spans(subjects)
  if (before.asks || !subject) return undefined
  const governor = governorOf(before.words, subject)
  if (governor.kind !== 'none' || governor.from > 2 || !opens(before.words, subject.from)) return undefined
  const first = firstVerb(verbs.flatMap((pattern) => sentence.hits(pattern)))
  if (!first || first.mood === 'infinitive' || !isBare(sentence.words, first)) return undefined
  const start = sentence.words[first.from]!
  const isPlural = /n$/.test(start.written)
  if (isPlural !== /s$/.test(before.words[subject.from]!.written)) return undefined
  const named = before.words.slice(subject.from, subject.to).map((word, index) => ({
    ...word,
    from: start.from,
    to: start.from,
    before: index === 0 ? '' : word.before,
  }))
  const rest = sentence.words
    .slice(first.from)
    .map((word, index) => (index === 0 ? { ...word, before: ' ' } : word))
  return { ...read({ ...sentence, words: [...named, ...rest] }), subject: { from: 0, to: named.length } }
}

function firstVerb(hits: readonly VerbHit[]): VerbHit | undefined {
  let first: VerbHit | undefined
  for (const hit of hits) if (!first || hit.from < first.from) first = hit
  return first
}

/** Whether nothing with a meaning of its own stands before the verb. */
function isBare(words: readonly Word[], { from }: VerbHit): boolean {
  return words
    .slice(0, from)
    .every(
      ({ text }) =>
        openers.test(text) || adverbs.has(text) || weakPronouns.has(text) || text.endsWith('mente'),
    )
}
