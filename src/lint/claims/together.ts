import { governorOf, isAffirmed, isFinite, type VerbHit } from './clause.ts'
import type { Span } from './concept.ts'
import {
  adverbs,
  coordinators,
  determiners,
  lightVerbs,
  links,
  negatives,
  prepositions,
  subordinators,
  weakPronouns,
} from './function-words.ts'
import type { Word } from './reading.ts'
import type { Match } from './roles.ts'

/** From the first of what is said to the last, in words: what lies further apart is said of other things. */
const widest = 32

/** What a sentence has of a claim: where each of its parts is named, and where its verb stands. */
export interface Parts {
  hits: readonly VerbHit[]
  subjects: readonly Span[]
  /** Undefined for a claim without one. */
  objects: readonly Span[] | undefined
  circumstances: readonly (readonly Span[])[]
}

/**
 * Where the words say together what a claim says, in any order and construction: its verb and, near
 * it, something that names each of its parts. Of several places, those nearest to the verb count.
 */
export function saidTogether(
  words: readonly Word[],
  { hits, subjects, objects, circumstances }: Parts,
): Match[] {
  return hits.flatMap((hit) => {
    if (isNamedDeed(words, hit) || isDoneByOther(words, hit) || isAlone(words, hit)) return []
    const own = { from: hit.at, to: hit.to }
    const taken = choose([own], [subjects, ...(objects ? [objects] : []), ...circumstances], hit)
    if (!taken) return []
    const subject = taken[1]!
    const object = objects && taken[2]
    const match = {
      from: Math.min(...taken.map(({ from }) => from)),
      to: Math.max(...taken.map(({ to }) => to)),
      hit,
      subject,
      object,
      parts: taken,
    }
    if (match.to - match.from > widest || isContrast(words, match, taken)) return []
    if (isCompared(words, subject) || !isInOrder(hit, subject, object)) return []
    if (object ? !isWhereItGoes(words, hit, object) : actsOnAnother(words, hit, taken)) return []
    // «Si cierras la compuerta»: a verb of what happens besides is nobody's rival.
    const rivals = hits.filter(
      ({ at, mood, passive }) =>
        !(mood === 'participle' && !passive) && !taken.some(({ from, to }) => at >= from && at < to),
    )
    const isOthers = [subject, object].some((part) => part && !belongs(words, part, hit, rivals))
    if (isOthers && !sharesSubject(words, hit.from)) return []
    if (anotherVerbBetween(words, hit, object ?? subject)) return []
    return [match]
  })
}

/** «Las llamadas», «la copia va»: a noun. */
function isNamedDeed(words: readonly Word[], { at, mood, passive }: VerbHit): boolean {
  const before = words[at - 1]?.text ?? ''
  if (mood === 'participle') return !passive && (determiners.has(before) || /^mism[oa]s$/.test(before))
  if (!/^l[ao]s?$/.test(before) || words[at + 1]?.before.trim() !== '') return false
  let after = at + 1
  while (words[after] && isSmall(words[after]!.text)) after++
  return words[after] !== undefined && isFinite(words, after, true)
}

/** «Abrir la compuerta y ver qué pasa»: somebody is to do it; «para abrirla», «puede abrir» say who does. */
function isAlone(words: readonly Word[], { at, mood, light, denied }: VerbHit): boolean {
  if (light || denied || (mood !== 'infinitive' && mood !== 'gerund')) return false
  return !/^(?:para|a|de|sin|hay|al|que)$/.test(words[at - 1]?.text ?? '')
}

/** «Se pierde», «pierdes», «perdido» of a claim with «se» is not «pierde», which somebody does. */
function isDoneByOther(words: readonly Word[], { at, mood, pattern, reflexive, pronoun }: VerbHit): boolean {
  if (!pattern.reflexive || reflexive || pronoun || (mood !== 'indicative' && mood !== 'subjunctive'))
    return false
  return !/(?:s|mos)$/.test(words[at]!.text)
}

/** «Más alto *que un puente*»: the bridge is what it is compared with. */
export function isCompared(words: readonly Word[], { from }: Span): boolean {
  const before = words.slice(Math.max(0, from - 14), from).map(({ text }) => text)
  const last = determiners.has(before.at(-1) ?? '') ? before.at(-2) : before.at(-1)
  return last === 'que' && before.some((text) => /^(?:mas|menos|mayor|menor|mejor|peor)$/.test(text))
}

/** «X es Y», «X se comporta como Y»: the other way about, they say something else. */
function isInOrder({ at, to, pattern }: VerbHit, subject: Span, object: Span | undefined): boolean {
  const likens = pattern.copula || pattern.rest.includes('como')
  if (!likens || !object || (subject.from < at && at < object.from)) return true
  // «Es obligatorio el timón»
  return pattern.copula && object.from === to
}

/** For each of the parts that remain, the nearest place that no other has; undefined if one has none. */
function choose(
  taken: readonly Span[],
  [spans, ...others]: readonly (readonly Span[])[],
  hit: VerbHit,
): readonly Span[] | undefined {
  if (!spans) return taken
  const free = spans.filter((span) => !taken.some((other) => overlap(span, other)))
  for (const span of free.toSorted((a, b) => distance(a, hit) - distance(b, hit)).slice(0, 3)) {
    const all = choose([...taken, span], others, hit)
    if (all) return all
  }
  return undefined
}

/** Whether no other verb of the claim is nearer to the part: «A abre B y C abre D» tells nothing of A and D. */
function belongs(words: readonly Word[], part: Span, hit: VerbHit, rivals: readonly VerbHit[]): boolean {
  const own = distance(part, hit)
  return !rivals.some(
    (rival) =>
      distance(part, rival) < own &&
      !isChain(words, rival, hit) &&
      !(rival.at > hit.at && sharesSubject(words, rival.from)),
  )
}

/** «Pasa *a* formar parte»: one verb leads to the other. */
function isChain(words: readonly Word[], a: VerbHit, b: VerbHit): boolean {
  const [left, right] = a.at < b.at ? [a, b] : [b, a]
  for (let index = left.at + 1; index < right.at; index++)
    if (!links.has(words[index]!.text) && !adverbs.has(words[index]!.text)) return false
  return true
}

/** «Abre A *y cierra* B»: what is named behind another verb is told of that one. */
function anotherVerbBetween(words: readonly Word[], hit: VerbHit, part: Span): boolean {
  const [from, to] = hit.to <= part.from ? [hit.to, part.from] : [part.to, hit.from]
  for (let index = from; index < to; index++) {
    const isVerb = isFinite(words, index) && !lightVerbs.test(words[index]!.text)
    if (isVerb && index > from && isJoined(words, index, hit.to <= part.from)) return true
  }
  return false
}

/** Of two that share words; in the middle of a phrase of several words another may stand. */
function overlap(a: Span, b: Span): boolean {
  const inside = (one: Span, other: Span): boolean =>
    one.to === one.from + 1 && one.from > other.from && one.to < other.to
  return a.from < b.to && b.from < a.to && !inside(a, b) && !inside(b, a)
}

function distance({ from, to }: Span, { at }: VerbHit): number {
  return from > at ? from - at : at - to + 1
}

/** «A abre, *pero* B…»: what stands on the other side is told of something else. */
const contrasts =
  /^(?:mientras|sino|pero|excepto|salvo|menos|cambio|diferencia|contrario|frente|contra|vez|lugar)$/

function isContrast(words: readonly Word[], { from, to }: Span, parts: readonly Span[]): boolean {
  for (let index = from + 1; index < to; index++) {
    const { text } = words[index]!
    if (!contrasts.test(text) || parts.some((part) => index >= part.from && index < part.to)) continue
    const before = words[index - 1]!.text
    // «Cada vez», «otra vez»; «en vez de», «en lugar de»; «mientras viva».
    if (/^(?:vez|lugar|cambio)$/.test(text) && before !== 'en') continue
    if (text === 'mientras' && words[index + 1]?.text !== 'que') continue
    if (text === 'pero' && goesOnWithVerb(words, index + 1)) continue
    return true
  }
  return false
}

/** «…, pero no la abre»: the same one. */
function goesOnWithVerb(words: readonly Word[], from: number): boolean {
  let index = from
  while (words[index] && isSmall(words[index]!.text)) index++
  return words[index] !== undefined && isFinite(words, index, true)
}

/** «X no cambia *lo que* hay»: of a claim without object, that X itself changes is not said. */
function actsOnAnother(
  words: readonly Word[],
  { to, reflexive, passive, mood }: VerbHit,
  [, subject, ...others]: readonly Span[],
): boolean {
  const next = words[to]
  if (reflexive || passive || mood === 'participle' || !next || next.before.trim()) return false
  if (others.some(({ from }) => from <= to + 1 && from >= to)) return false
  return determiners.has(next.text) && (subject!.from < to || subject!.from - to > 3)
}

/** «Va *a* la sal»: what the verb asks for stands before the object. */
function isWhereItGoes(words: readonly Word[], { pattern, to }: VerbHit, object: Span): boolean {
  const wanted = pattern.rest.at(-1)
  if (wanted === undefined || wanted === 'como' || !prepositions.has(wanted)) return true
  if (object.from >= to && object.from - to <= 2 && says(words, to - 1, wanted)) return true
  const { kind, word = '' } = governorOf(words, object)
  return kind !== 'none' && word.replace(/l$/, '') === wanted
}

function says(words: readonly Word[], index: number, wanted: string): boolean {
  const { text } = words[index]!
  return text === wanted || text === `${wanted}l`
}

/** «… y lo abre», and of what comes behind it, «…, lo abre». */
function isJoined(words: readonly Word[], verb: number, orByComma: boolean): boolean {
  let from = verb
  while (from > 0 && !/[,:]/.test(words[from]!.before) && isSmall(words[from - 1]!.text)) from--
  return coordinators.has(words[from - 1]?.text ?? '') || (orByComma && /[,:]/.test(words[from]!.before))
}

/** «… y abre», «…, lo abre»: whoever did the verb before does this too. */
function sharesSubject(words: readonly Word[], verb: number): boolean {
  return isJoined(words, verb, true) || words.slice(0, verb).every(({ text }) => isSmall(text))
}

function isSmall(word: string): boolean {
  return adverbs.has(word) || weakPronouns.has(word)
}

/** Denies nothing: «--no-cache». */
function isInName(words: readonly Word[], index: number): boolean {
  return /^[-_]/.test(words[index + 1]?.before ?? '') || /[-_]$/.test(words[index]!.before)
}

/** Whether the word at `index` denies what stands around it. */
export function isNegative(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!
  if (text !== 'sin' && (!negatives.has(text) || text === 'apenas')) return false
  // «Nada de lo que…»; «nada más».
  if (text === 'nada' && index > 0) return false
  if (isInName(words, index) || (text === 'no' && isAffirmed(words, index))) return false
  const next = words[index + 1]?.text ?? ''
  return text !== 'sin' || !/^(?:duda|embargo|mas|cambios?|problemas?)$/.test(next)
}

/**
 * Whether who does it or what it is done to is denied where it is named: «ningún río», «no lleva sal»,
 * «y no la sal»; what happens besides, only by the word before it.
 *
 * @param parts the verb, who does it, what it is done to if anything, what happens besides
 */
export function deniesPart(words: readonly Word[], parts: readonly Span[], main: number): boolean {
  const within = (index: number): boolean => parts.some(({ from, to }) => index >= from && index < to)
  const verb = parts[0]!.from
  return parts.slice(1).some(({ from, to }, place) => {
    // «No solo»
    if (words[from - 1]?.text === 'no') return true
    let denied = false
    let index = from - 1
    for (; index >= Math.max(0, place < main ? 0 : from - 3); index--) {
      if (/[,.;:()—]/.test(words[index + 1]!.before) || subordinators.has(words[index]!.text)) break
      if (within(index)) continue
      if (isNegative(words, index)) denied = true
      if (place >= main && (isFinite(words, index) || prepositions.has(words[index]!.text))) break
    }
    // «Cuando no necesites la sal, …»: that denies nothing of what is said.
    const isAnotherClause =
      subordinators.has(words[index]?.text ?? '') && (verb < index || closesBefore(words, from, verb))
    if (denied && !isAnotherClause) return true
    if (place >= main) return false
    // «La sal no», «la sal, no», «la sal no se va: …».
    const after = words[to]
    if (!after || /[.;:()—]/.test(after.before) || within(to)) return false
    return isNegative(words, to) && (!after.before.includes(',') || ends(words, to + 1))
  })
}

function ends(words: readonly Word[], index: number): boolean {
  return !words[index] || /[,.;:)]/.test(words[index].before)
}

/** Whether a mark stands between. */
function closesBefore(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from + 1, to + 1).some(({ before }) => /[,;:—]/.test(before))
}

/** «Ningún río», «nadie»: who does it. */
export function isNobody(words: readonly Word[], parts: readonly Span[]): boolean {
  const { from } = parts[1]!
  return words
    .slice(Math.max(0, from - 3), from)
    .some(({ text }) => /^(?:ningun|ninguna|nadie|ni|tampoco|nunca|jamas)$/.test(text))
}
