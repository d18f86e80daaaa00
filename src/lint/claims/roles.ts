import type { Span } from './concept.ts'
import { governorOf, reachesObject, reachesVerb, isFinite, type Governor, type VerbHit } from './clause.ts'
import { determiners, lightVerbs, prepositions, weakPronouns } from './function-words.ts'
import type { Word } from './reading.ts'

/** Where a claim was found: all of it, and the verb that says it. */
export interface Match extends Span {
  hit: VerbHit
  subject: Span
  object: Span | undefined
  /** Every place that counts, where they were looked for without regard to order. */
  parts?: readonly Span[]
}

/**
 * Whether the sentence says of `subject` that it does `hit` to `object`: in any order and voice,
 * itself or with its help. Without an object, that the verb happens to it.
 */
export function saysSo(
  words: readonly Word[],
  subject: Span,
  hit: VerbHit,
  object: Span | undefined,
): Match | undefined {
  if (overlap(subject, hit) || (object && (overlap(object, hit) || overlap(object, subject))))
    return undefined
  const spans = [subject, { from: hit.at, to: hit.to }, ...(object ? [object] : [])]
  const match = {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
    hit,
    subject,
    object,
  }
  const governor = governorOf(words, subject)
  if (belongsToAnother(words, governor.from, hit)) return undefined
  const says = hit.pattern.reflexive
    ? suffers(words, subject, governor, hit, object)
    : object
      ? acts(words, subject, governor, hit, object)
      : happens(words, subject, governor, hit)
  return says ? match : undefined
}

/** «… al que llega X», «usan X»: another verb stands right before it, and has it. */
function belongsToAnother(words: readonly Word[], from: number, hit: VerbHit): boolean {
  const before = from - 1
  if (before < 0 || (before >= hit.from && before < hit.to) || /[,.;:()—]/.test(words[from]!.before))
    return false
  return isFinite(words, before) && !lightVerbs.test(words[before]!.text)
}

/** A verb with nothing of its own behind. */
const plain = { rest: [], copula: false }

function overlap(a: Span, b: { from?: number; at?: number; to: number }): boolean {
  const from = b.at ?? b.from ?? 0
  return a.from < b.to && from < a.to
}

/** Active, passive, or with its help. */
function acts(
  words: readonly Word[],
  subject: Span,
  governor: Governor,
  hit: VerbHit,
  object: Span,
): boolean {
  const { pattern } = hit
  const free = governor.kind === 'none'
  // What something is, it is by nobody's help.
  const helps = !pattern.copula && (governor.kind === 'instrument' || governor.kind === 'use')
  const impersonal =
    hit.reflexive ||
    hit.mood === 'infinitive' ||
    hit.mood === 'gerund' ||
    hit.passive ||
    /(?:[aei]s|[aei]mos|ás)$/.test(words[hit.at]!.written)
  const cleft = /^(?:es|son|fue|fueron|era|eran)$/.test(words[governor.from - 1]?.text ?? '')
  const fromSubject = reachesVerb(words, subject.to, hit, opens(words, governor.from) || cleft, cleft)
  if (hit.apart) {
    if (!free && !helps) return false
    return standsApart(
      words,
      subject,
      hit,
      object,
      free ? fromSubject : impersonal && helpReaches(words, subject.to, hit),
    )
  }
  if (hit.passive || (hit.mood === 'participle' && !isPerfect(words, hit))) {
    // «X está libre de Y»: an adjective, whose subject stands before it.
    if (pattern.rest.length > 0 && free && subject.to <= hit.from) {
      return fromSubject && reachesObject(words, hit.to, object, pattern)
    }
    if (object.to <= hit.from && subject.to <= hit.from && helps)
      return helpedObject(words, subject, hit, object)
    const by = words[governor.from - 1]?.text === 'por' || words[governor.from]?.text === 'por'
    const agent =
      by || governor.kind === 'instrument' || (governor.kind === 'preposition' && governor.word === 'por')
    if (!agent && !(governor.kind === 'use')) return false
    if (object.to <= hit.from)
      return reachesVerb(words, object.to, hit, true) && near(words, hit.to, governor.from)
    return near(words, hit.to, object.from)
  }
  // «Contiene X», «X contiene»: with what follows the verb, if anything does.
  if (subject.to <= hit.from && hit.to <= object.from) {
    if (hit.pronoun) return false
    if (!reachesObject(words, hit.to, object, pattern)) return false
    if (free) return fromSubject && (hit.light || hit.mood !== 'infinitive')
    if (helps) {
      const tool = governor.kind === 'use' || impersonal || isNamed(words, subject.to, hit)
      return tool && helpReaches(words, subject.to, hit)
    }
    return false
  }
  // «Con X, el puerto queda abierto», «el puerto que X abre queda abierto».
  if (object.to <= hit.from && subject.to <= hit.from && helps && hit.reflexive) {
    return helpedObject(words, subject, hit, object)
  }
  // «El puerto lo publica X», «el núcleo la imagen ya lo trae».
  if (object.to <= hit.from && hit.pronoun) {
    if (subject.from >= hit.to) return free && near(words, hit.to, governor.from)
    return free && subject.from >= object.to && near(words, subject.to, hit.from)
  }
  // «El puerto se publica con X», «el puerto que publica X».
  if (object.to <= hit.from && hit.to <= subject.from) {
    if (helps && impersonal)
      return reachesVerb(words, object.to, hit, true) && near(words, hit.to, governor.from, 6)
    return false
  }
  if (hit.to <= object.from && object.to <= subject.from) {
    if (!reachesObject(words, hit.to, object, pattern)) return false
    const between = words.slice(object.to, governor.from).map(({ text }) => text)
    // «Para publicarlo, usa X», «se publica con X», «lo que lo publica es X».
    if (helps)
      return impersonal && between.length <= 8 && !between.some((text) => text === 'que' || text === 'y')
    const headless =
      /^(?:que|quien|quienes)$/.test(words[hit.from - 1]?.text ?? words[hit.from]?.text ?? '') ||
      /^(?:que|quien)$/.test(words[hit.from]!.text)
    return (
      free &&
      headless &&
      between.some((text) => /^(?:es|son|fue|fueron|era)$/.test(text)) &&
      between.length <= 4
    )
  }
  // «Contiene la imagen un núcleo».
  if (hit.to <= subject.from && subject.to <= object.from) {
    if (!free || !opens(words, hit.from)) return false
    // «El mar es una sal que…» has its subject before.
    if (pattern.copula && hit.from > 0 && !/[,;:]/.test(words[hit.from]!.before)) return false
    return near(words, hit.to, governor.from, 2) && reachesObject(words, subject.to, object, plain)
  }
  return false
}

function isPerfect(words: readonly Word[], hit: VerbHit): boolean {
  return words
    .slice(hit.from, hit.at)
    .some(({ text }) => /^(?:ha|han|has|hemos|he|haber|habia[ns]?|habra[ns]?|hubiera[ns]?)$/.test(text))
}

/** It is done to the subject: «se borra X», «X queda borrado», «borras X», «X se borra». */
function suffers(
  words: readonly Word[],
  subject: Span,
  governor: Governor,
  hit: VerbHit,
  object: Span | undefined,
): boolean {
  // «Se ejecuta X»: no verb of use, but the one that was looked for.
  const own = governor.kind === 'use' && governor.from <= hit.at
  const free = governor.kind === 'none' || governor.word === 'a' || own
  if (!free || !isStated(hit)) return false
  if (hit.apart) {
    if (!object) return false
    const before = hit.reflexive || hit.passive || hit.mood === 'participle'
    return standsApart(
      words,
      subject,
      hit,
      object,
      before && reachesVerb(words, subject.to, hit, opens(words, governor.from)),
    )
  }
  if (object && !followsAs(words, hit, subject, object)) return false
  if (subject.to <= hit.from) {
    const suffers =
      hit.reflexive || hit.passive || (hit.mood === 'participle' && !isPerfect(words, hit)) || hit.pronoun
    return suffers && reachesVerb(words, subject.to, hit, opens(words, governor.from))
  }
  if (hit.mood === 'participle' && !hit.passive && !isPerfect(words, hit)) return false
  return reachesObject(words, hit.to, subject, plain) && !hit.pronoun
}

/** «Con X, Pedro abre»: whoever is called by a name there is a tool too. */
function isNamed(words: readonly Word[], from: number, { from: to }: VerbHit): boolean {
  const between = words.slice(from, to).filter(({ before }) => before.includes(','))
  return between.length === 1 && between[0]!.capital && words[to - 1] === between[0]
}

/** Whether the verb is one of a sentence: «ver moverse» states nothing. */
function isStated({ mood, light }: VerbHit): boolean {
  return light || (mood !== 'infinitive' && mood !== 'gerund')
}

/** No object, and nobody else: «X desaparece», «desaparece X». */
function happens(words: readonly Word[], subject: Span, governor: Governor, hit: VerbHit): boolean {
  if (governor.kind !== 'none' || !isStated(hit)) return false
  if (subject.to <= hit.from) return reachesVerb(words, subject.to, hit, opens(words, governor.from))
  return reachesObject(words, hit.to, subject, plain)
}

/** «X reparte Y entre Z», «en Z viene X»: the object has its own preposition, behind or before. */
function standsApart(
  words: readonly Word[],
  subject: Span,
  hit: VerbHit,
  object: Span,
  fromSubject: boolean,
): boolean {
  const { kind, word = '', from } = governorOf(words, object)
  const [wanted] = hit.pattern.rest
  if (kind !== 'preposition' || word.replace(/l$/, '') !== wanted) return false
  if (subject.to <= hit.from) {
    return (
      fromSubject && ((from >= hit.to && near(words, hit.to, from, 8)) || near(words, object.to, hit.from))
    )
  }
  if (subject.from < hit.to || !reachesObject(words, hit.to, subject, plain)) return false
  return from >= subject.to ? near(words, subject.to, from, 5) : near(words, object.to, hit.from, 4)
}

/** Whether the object stands behind what the verb asks for: «se sube *a* X». */
function followsAs(words: readonly Word[], hit: VerbHit, subject: Span, object: Span): boolean {
  const from = subject.from >= hit.to && subject.to <= object.from ? subject.to : hit.to
  if (object.from < from) return false
  if (from !== hit.to && hit.pattern.rest.length > 0) return false
  return reachesObject(words, from, object, hit.pattern)
}

/** At most so many words, none of which begins another clause. */
function near(words: readonly Word[], from: number, to: number, most = 4): boolean {
  if (to < from || to - from > most) return false
  for (let index = from; index < to; index++) {
    const { text, before } = words[index]!
    if (/[;:()]/.test(before) || text === 'que') return false
    if (isFinite(words, index) && !weakPronouns.has(text)) return false
  }
  return true
}

/** «Con X, el puerto queda abierto»; «lo que se pasa con X queda abierto». */
function helpedObject(words: readonly Word[], subject: Span, hit: VerbHit, object: Span): boolean {
  if (!reachesVerb(words, object.to, hit, true)) return false
  return subject.to > object.from || governorOf(words, object).from - subject.to <= 6
}

/** «Con X, el lector puede abrir»: whoever acts there is nobody of ours, so that X must be all there is. */
function helpReaches(words: readonly Word[], from: number, hit: VerbHit): boolean {
  if (hit.from - from > 10) return false
  for (let index = from; index < hit.from; index++) {
    const { text, before } = words[index]!
    if (/[;:(]/.test(before)) return false
    if (determiners.has(text) && !prepositions.has(words[index - 1]?.text ?? '')) return false
  }
  return true
}

/** Whether nothing but adverbs and marks stands before, in its sentence or clause. */
export function opens(words: readonly Word[], from: number): boolean {
  for (let index = from - 1; index >= 0; index--) {
    if (/[,;:—]/.test(words[index + 1]!.before)) return true
    if (isFinite(words, index)) return false
  }
  return true
}
