import { unaccent } from '../spanish/fold.ts'
import { spanish } from '../spelling/dictionary.ts'
import type { Span } from './concept.ts'
import {
  adverbs,
  coordinators,
  determiners,
  instruments,
  irregularForms,
  lightVerbs,
  links,
  namingNouns,
  negatives,
  objectPronouns,
  prepositions,
  premodifiers,
  quantifyingHeads,
  subordinators,
  usingVerbs,
  weakPronouns,
} from './function-words.ts'
import type { Word } from './reading.ts'
import type { Mood, VerbPattern } from './verb.ts'

/** A verb found in a sentence, with what belongs to it: pronouns, auxiliaries, adverbs. */
export interface VerbHit extends Span {
  /** Of the verb itself. */
  at: number
  mood: Mood
  pattern: VerbPattern
  denied: boolean
  reflexive: boolean
  /** «lo publica»: what is done is said before. */
  pronoun: boolean
  /** «es publicado», «queda publicado»: who is named before suffers it. */
  passive: boolean
  /** What of its auxiliaries leaves it open: «podría», «debería». */
  open: boolean
  /** «subimos X *a* Y»: what follows the verb stands before its object instead. */
  apart: boolean
  /** Whether an auxiliary carries it: «puede abrir», «para abrir» has none. */
  light: boolean
  /** «hace que se publique», «para que»: a subjunctive that states. */
  caused: boolean
}

/**
 * What the verb of `pattern` is in its places.
 *
 * @param places where one of its forms stands
 */
export function readVerbs(
  pattern: VerbPattern,
  words: readonly Word[],
  places: readonly number[],
): VerbHit[] {
  const hits: VerbHit[] = []
  for (const at of places) {
    const mood = pattern.forms.get(formOf(words[at]!.written, pattern.forms))
    if (mood === undefined) continue
    const gathered = gather(words, at, mood)
    if (isNoun(words, at) && !gathered.pronoun && !gathered.reflexive) continue
    const { rest } = pattern
    const to = restEnds(rest, words, at + 1)
    const hit = { ...gathered, at, mood, pattern }
    if (to !== undefined) hits.push({ ...hit, to, apart: false })
    else if (rest.length === 1 && prepositions.has(rest[0]!)) hits.push({ ...hit, to: at + 1, apart: true })
  }
  return hits
}

/** The form of the verb that `written` is, without pronouns that the dictionary doesn't list: «publicarse». */
export function formOf(written: string, forms: { has(form: string): boolean }): string {
  if (forms.has(written)) return written
  const bare = /^(\p{L}+(?:[aei]r|ír))(?:se|l[aeo]s?|me|te|nos)$/u.exec(written)?.[1]
  if (bare) return bare
  // «Bórrala»
  const order = /^\p{L}*[áéíóú]\p{L}*[ae](?=l[aeo]s?$)/u.exec(written)?.[0]
  return order === undefined ? written : unaccent(order)
}

/** «la carga», «una forma»: the same letters, another word. */
function isNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before || /[,.;:()]/.test(words[at]!.before)) return false
  if (/^(?:el|un|una|su|sus|mi|tu|cada|este|esta|ese|esa|del|al|de|con|sin|en|por)$/.test(before.text)) {
    const infinitive = /r(?:se|l[aeo]s?)?$/.test(words[at]!.text)
    return !infinitive || before.text === 'el'
  }
  return /^(?:la|las|los)$/.test(before.text) && isNounLike(words, at)
}

/** After «la», a verb has its subject or its end behind; a noun has what is said of it. */
function isNounLike(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return next !== undefined && prepositions.has(next.text) && next.text !== 'en'
}

/** Where the words that follow the verb end; undefined when others do. */
function restEnds(rest: readonly string[], words: readonly Word[], from: number): number | undefined {
  let at = from
  for (const wanted of rest) {
    let skipped = 0
    while (skipped < 4 && !says(words[at], wanted) && at < words.length && isAside(words[at]!)) {
      at++
      skipped++
    }
    if (!says(words[at], wanted)) return undefined
    at++
    if (words[at - 1]!.text === 'dentro' && /^del?$/.test(words[at]?.text ?? '')) at++
  }
  return at
}

function isAside({ text, before }: Word): boolean {
  if (/[.;:()]/.test(before)) return false
  return (
    adverbs.has(text) ||
    text.endsWith('mente') ||
    premodifiers.has(text) ||
    determiners.has(text) ||
    /^(?:exactamente|dentro|casi|ya|todo|mismo|esencia|fondo|realidad|en|el)$/.test(text)
  )
}

function says(word: Word | undefined, wanted: string): boolean {
  if (!word) return false
  if (word.written === wanted) return true
  if (wanted === 'a' && word.text === 'al') return true
  if (wanted === 'de' && word.text === 'del') return true
  if (wanted === 'en' && word.text === 'dentro') return true
  // «seguro», «segura», «seguros».
  return wanted.length > 4 && stem(word.written) === stem(wanted)
}

function stem(word: string): string {
  return word.replace(/(?:es|[oae]s?|s)$/, '')
}

/** Walks back over what belongs to the verb at `at`. */
function gather(
  words: readonly Word[],
  at: number,
  mood: Mood,
): Omit<VerbHit, 'at' | 'to' | 'mood' | 'pattern' | 'apart'> {
  const own = words[at]!.text
  const found = {
    from: at,
    denied: false,
    reflexive: /(?:r|ndo)se(?:l[aeo]s?)?$/.test(own),
    pronoun: /(?:r|ndo)l[oa]s?$/.test(own) || /[áéíóú]\p{L}*[ae]l[oa]s?$/u.test(words[at]!.written),
    passive: false,
    open: false,
    light: false,
    caused: false,
  }
  let last = at
  let steps = 0
  let light = false
  for (let index = at - 1; index >= 0 && steps < 12; index--, steps++) {
    const { text } = words[index]!
    const mark = words[index + 1]!.before
    if (/[.;:()—¿]/.test(mark)) break
    if (mark.includes(',') && !(adverbs.has(text) && index === last - 1)) break
    if (weakPronouns.has(text)) {
      if (text === 'se') found.reflexive = true
      else if (objectPronouns.has(text) && index === last - 1 && isVerbal(words, last)) found.pronoun = true
      else if (objectPronouns.has(text)) break
      last = index
      continue
    }
    if (text === 'no' || text === 'nunca' || text === 'jamas' || text === 'tampoco') {
      if (!isAffirmed(words, index)) found.denied = true
      last = index
      continue
    }
    if (adverbs.has(text) || text.endsWith('mente')) {
      // «más», «menos» and such belong to the verb only next to it.
      last = index
      continue
    }
    if (lightVerbs.test(text) && !isNoun(words, index)) {
      // «Deja de importar» denies; «no deja de ser» doesn't.
      if (/^dej/.test(text) && words[index + 1]?.text === 'de' && words[index - 1]?.text !== 'no')
        found.denied = true
      if (mood === 'participle' && !light) {
        found.passive = !/^(?:ha|han|has|hemos|he|haber|habia[ns]?|habra[ns]?|hay)$/.test(text)
      }
      if (/ria[ns]?$|^(?:parece|parecen|pretende|trata|quiere|busca|debiera|pudiera|pudieran)$/.test(text))
        found.open = true
      if (/^(?:hac|permit|logr|consig|garantiz|asegur|provoc|caus|implic|supon|signific)/.test(text))
        found.caused = true
      light = true
      found.light = true
      last = index
      found.from = index
      continue
    }
    // «Lo que hace es abrirlo.»
    if (text === 'que' && light && words[index - 1]?.text === 'lo') {
      found.from = last = --index
      continue
    }
    if (links.has(text)) continue
    break
  }
  found.from = Math.min(found.from, last)
  return found
}

function isVerbal(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!
  return lightVerbs.test(text) || weakPronouns.has(text) || isFinite(words, at, true) || adverbs.has(text)
}

/** A «no» that denies nothing: «no solo», «no es más que», «no hay duda de que», «no olvides que». */
export function isAffirmed(words: readonly Word[], at: number): boolean {
  const after = words
    .slice(at + 1, at + 6)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:solo|solamente|obstante|en vano|(?:es|son|hace|hacen|pasa|pasan) (?:mas|otra cosa|sino|de)\b|(?:hay|cabe|tengas?) (?:la menor |ninguna )?dudas?|olvid|te olvides|se te olvide|importan? (?:que|si|quien|como|cuant\p{L}*)\b|dej\p{L}* de\b|en balde|es casual|por nada|sin razon)/u.test(
    after,
  )
}

const finiteCache = new Map<string, boolean>()

/** Whether the word at `at` is, to all appearances, a verb with a subject. */
export function isFinite(words: readonly Word[], at: number, alone = false): boolean {
  const { text, written } = words[at]!
  const before = words[at - 1]?.text
  const plain = !/[,.;:()]/.test(words[at]!.before)
  if (!alone && before !== undefined && plain) {
    if (prepositions.has(before) || premodifiers.has(before)) return false
    if (determiners.has(before) && before !== 'lo' && !(before === 'todo' || before === 'todos')) return false
  }
  if (premodifiers.has(text) || adverbs.has(text)) return false
  if (irregularForms.has(text)) return true
  let answer = finiteCache.get(written)
  if (answer === undefined) finiteCache.set(written, (answer = looksFinite(written)))
  return answer
}

function looksFinite(written: string): boolean {
  const has = (word: string): boolean => spanish().has(word)
  const match =
    /^(\p{L}{2,}?)(?:(a|an|as|amos|aba|aban|ó|aron|ará|arán)|(e|en|es|emos|ía|ían|ió|ieron|erá|erán|irá|irán))$/u.exec(
      written,
    )
  if (!match) return false
  const [, root = '', ar, other] = match
  const roots = [
    root,
    root.replace(/ie(?=[^aeiou]+$)/, 'e'),
    root.replace(/ue(?=[^aeiou]+$)/, 'o'),
    root.replace(/i(?=[^aeiou]+$)/, 'e'),
  ]
  if (ar !== undefined) {
    // «capa», «forma», «red»: what is a noun oftener than a verb shows by its article, looked at before.
    return roots.some((each) => has(`${each}ar`)) && !(ar === 'as')
  }
  if (other === 'es' || other === 'ía') return false
  return roots.some(
    (each) => has(`${each}er`) || has(`${each}ir`) || (each.endsWith('y') && has(`${each.slice(0, -1)}ir`)),
  )
}

/** What governs a noun phrase: nothing, a preposition, or a word that makes an instrument of it. */
export interface Governor {
  kind: 'none' | 'instrument' | 'use' | 'preposition'
  word?: string
  /** Where the noun phrase begins. */
  from: number
}

/** What stands before the noun phrase whose noun is at `span`. */
export function governorOf(words: readonly Word[], span: Span): Governor {
  let at = span.from
  // «Borrando archivos»: that is how it is done.
  if (/(?:ando|[iy]endo)$/.test(words[at]!.text)) return { kind: 'instrument', from: at }
  for (let steps = 0; steps < 8; steps++) {
    const before = words[at - 1]
    if (!before || /[,.;:()—¿?!]/.test(words[at]!.before)) return { kind: 'none', from: at }
    const { text } = before
    if (determiners.has(text) || premodifiers.has(text) || namingNouns.has(text)) {
      at--
      continue
    }
    if (text === 'de' || text === 'del') {
      const head = words[at - 2]
      if (head && (quantifyingHeads.has(head.text) || namingNouns.has(head.text))) {
        at -= 2
        continue
      }
      if (head && /^(?:medio|traves|partir)$/.test(head.text))
        return { kind: 'instrument', word: text, from: at - 1 }
      if (head?.text === 'dentro') return { kind: 'preposition', word: 'en', from: at - 1 }
      return { kind: 'preposition', word: text, from: at }
    }
    if (instruments.has(text) || (text === 'a' && words[at - 2]?.text === 'gracias')) {
      return { kind: 'instrument', word: text, from: at - 1 }
    }
    if (usingVerbs.test(text)) return { kind: 'use', word: text, from: at - 1 }
    // «Como las hojas no caen, …»: a cause.
    if (text === 'como' && (at === 1 || /[,;:]/.test(before.before))) return { kind: 'none', from: at }
    const doing = words
      .slice(Math.max(0, at - 6), at - 1)
      .some((word) =>
        /^(?:ser|usar|usuario|ejecutar|correr|trabajar|arrancar|entrar)(?:l[oa]s?)?$/.test(word.text),
      )
    if (text === 'como' && doing) {
      return { kind: 'use', word: text, from: at - 1 }
    }
    if (prepositions.has(text)) return { kind: 'preposition', word: text, from: at }
    // «Con A y B»
    const shared = coordinators.has(text) ? sharedPreposition(words, at - 1) : undefined
    return shared === undefined ? { kind: 'none', from: at } : { kind: 'preposition', word: shared, from: at }
  }
  return { kind: 'none', from: at }
}

/** The preposition of a list whose last part follows the word at `at`. */
function sharedPreposition(words: readonly Word[], at: number): string | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    if (/[.;:,()—]/.test(words[index + 1]!.before) || isFinite(words, index)) return undefined
    const { text } = words[index]!
    if (text === 'de' || text === 'del') return undefined
    if (prepositions.has(text)) return text
  }
  return undefined
}

/** Whether who stands before `from` is the subject of the verb that begins at `to`. */
export function reachesVerb(
  words: readonly Word[],
  from: number,
  hit: VerbHit,
  opens: boolean,
  wasCleft = false,
): boolean {
  const path = plainPath(words, from, hit.from)
  if (!path || path.length > 16) return false
  const { before: mark } = words[hit.from]!
  if (/[;:(]/.test(mark)) return false
  // «X, cambia Y»: of a comma alone, nobody knows what it parts.
  const aside = words.slice(from, hit.from).some(({ before }) => before.includes(','))
  if (mark.includes(',') && !aside && !path.some((index) => isFinite(words, index))) return false
  let relative = false
  let predicate = false
  let cleft = wasCleft
  for (const [step, index] of path.entries()) {
    const { text, before } = words[index]!
    if (/[;:()—]/.test(before)) return false
    if (text === 'que' || text === 'quien' || text === 'cual') {
      // «La hoja, que es verde, …»: it is told of all of them. «La hoja que es verde»: of some.
      if (path.length === step + 1 && before.includes(',')) continue
      if (cleft) {
        cleft = false
        predicate = true
        continue
      }
      if (relative || predicate) return false
      relative = true
      continue
    }
    if (subordinators.has(text) && !(text === 'cuando' && step === 0)) return false
    if (isFinite(words, index)) {
      if (relative && !predicate) {
        predicate = true
        continue
      }
      if (lightVerbs.test(text) && nextIsLink(words, index)) {
        if (/^(?:es|son|fue|fueron|era|eran)$/.test(text)) cleft = true
        continue
      }
      if (!opens || !isCoordinated(words, hit)) return false
      predicate = true
      continue
    }
    if (
      determiners.has(text) &&
      !predicate &&
      !relative &&
      !cleft &&
      startsPhrase(words, index, path[step - 1])
    )
      return false
  }
  return !relative || predicate
}

function nextIsLink(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  return (
    next !== undefined && (links.has(next.text) || prepositions.has(next.text) || determiners.has(next.text))
  )
}

/** «… y contiene», «…, contiene»: who was named before does this too. */
function isCoordinated(words: readonly Word[], { from }: VerbHit): boolean {
  const before = words[from - 1]
  return (before !== undefined && coordinators.has(before.text)) || words[from]!.before.includes(',')
}

/** Whether a determiner begins a phrase that may be a subject: none of a preposition, none joined. */
function startsPhrase(words: readonly Word[], index: number, previous: number | undefined): boolean {
  const before = words[index - 1]
  if (!before || previous === undefined) return !/[«"]/.test(words[index]!.before)
  return (
    !prepositions.has(before.text) &&
    !coordinators.has(before.text) &&
    !determiners.has(before.text) &&
    !adverbs.has(before.text)
  )
}

/** The words from `from` to `to` without what stands between commas or brackets; undefined if a comma stays. */
function plainPath(words: readonly Word[], from: number, to: number): number[] | undefined {
  const path: number[] = []
  for (let index = from; index < to; index++) {
    const opening = /[,(—]/.exec(words[index]!.before)?.[0]
    if (opening) {
      const closing = opening === '(' ? ')' : opening
      let end = index + 1
      while (end <= to && end < words.length && !words[end]!.before.includes(closing)) end++
      if (end <= to && end < words.length) {
        index = end - 1
        // The comma that closes an aside opens nothing.
        if (end < to) {
          const rest = plainPathAfter(words, end, to)
          if (!rest) return undefined
          return [...path, ...rest]
        }
        return path
      }
    }
    path.push(index)
  }
  return path
}

function plainPathAfter(words: readonly Word[], from: number, to: number): number[] | undefined {
  const rest = plainPath(words, from + 1, to)
  return rest && [from, ...rest]
}

/** Whether what stands at `to` is what the verb that ends before `from` is done to. */
export function reachesObject(
  words: readonly Word[],
  from: number,
  object: Span,
  { rest, copula }: Pick<VerbPattern, 'rest' | 'copula'>,
): boolean {
  const { from: to } = object
  if (to - from > 14 || to < from) return false
  let governed = false
  let fresh = false
  let listed = false
  let clause = false
  let aside = false
  let receiver = -1
  for (let index = from; index <= to; index++) {
    const { text, before } = words[index]!
    if (/[;:.()—?]/.test(before) && !(index === from && before.trim() === '')) return false
    if (before.includes(',')) {
      governed = false
      // «Es, en esencia, …»
      if (index === from) aside = true
      else if (aside) aside = false
      else listed = true
    }
    if (index === to) break
    if (text === 'que' || text === 'quien' || subordinators.has(text)) {
      const before = words[index - 1]?.text ?? ''
      // «Garantiza que es verde», «espera a que sea verde»; «no es más que».
      const completes = text === 'que' && (index === from || (index === from + 1 && before === 'a'))
      if (completes) clause = true
      else if (!(text === 'que' && /^(?:mas|cosa)$/.test(before))) return false
      continue
    }
    if (coordinators.has(text)) {
      governed = false
      listed = true
      if (/[aei]r(?:l[oa]s?|se)?$/.test(words[index + 1]?.text ?? '')) return false
      continue
    }
    if (text === 'de' || text === 'del') {
      if (
        governed ||
        quantifyingHeads.has(words[index - 1]!.text) ||
        (index === from && rest.length === 0 && !copula)
      )
        continue
      governed = true
      fresh = text === 'de'
      continue
    }
    if (index === from && (text === 'a' || text === 'al')) continue
    if (text === 'como' || text === 'hasta' || text === 'incluso') continue
    if (prepositions.has(text)) {
      governed = true
      fresh = text !== 'al'
      if (text === 'al') receiver = index + 2
      if (text === 'a') receiver = index + (determiners.has(words[index + 1]?.text ?? '') ? 3 : 2)
      continue
    }
    if (determiners.has(text)) {
      if (!fresh) governed = false
      fresh = false
      continue
    }
    fresh = false
    // «Es preciso usar una sal»
    if (copula && isDeed.test(text)) return false
    if (isFinite(words, index) && !adverbs.has(text) && index > from && !clause) return false
  }
  // «Da al lector acceso»: whom it is given to stands before what is.
  if (governed && receiver !== to) return false
  // «Es como A, y B, como C.»
  if (listed && (copula || rest.length > 0)) return false
  return !(listed && startsClause(words, object.to))
}

/** An infinitive, to all appearances. */
const isDeed =
  /^(?!(?:lugar|mejor|peor|mayor|menor|par|hogar|pilar|.*[il]ar|ejemplar|bienestar)$).{2,}[aei]r(?:se|l[oa]s?)?$/

/** After «…, y la sal», a verb tells that another clause has begun. */
function startsClause(words: readonly Word[], at: number): boolean {
  let index = at
  while (words[index] && (weakPronouns.has(words[index]!.text) || negatives.has(words[index]!.text))) index++
  return words[index] !== undefined && !/[,.;:()]/.test(words[index]!.before) && isFinite(words, index, true)
}
