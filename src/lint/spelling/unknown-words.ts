import type { LintContext } from '../context.ts'
import type { Document } from '../document.ts'
import { likeCase } from '../spanish/fold.ts'
import { isVoseo, isVoseoWithPronouns } from '../spanish/voseo.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, isNamed, quotedRanges, tokensOf, type Token } from '../text/tokens.ts'
import { OBJECT, type Range, type TextUnit } from '../text/unit.ts'
import { isOfTheTrade, technical } from './dictionary.ts'
import { englishFunctionWords, spanishFunctionWords } from './function-words.ts'
import type { Speller } from './speller.ts'

/** What a text holds besides Spanish. */
export interface UnknownWords {
  /** Words that no language has, or that lack their accent. */
  misspelt: Token[]
  /** What is in English, neither in italics nor between quotation marks: passages, and single words. */
  english: { range: Range; passage: boolean }[]
}

/** What a word seems to be. */
type Kind =
  /** Spanish, and nothing to look at. */
  | 'spanish'
  /** Of English, or of those who write programs. */
  | 'english'
  /** English beside English, else a slip: «an» for «en», «version» for «versión». */
  | 'either'
  /** English beside English, else nothing. */
  | 'loose'
  /** A name, an acronym, a part of code. */
  | 'name'
  /** None of these. */
  | 'misspelt'

const read = new WeakMap<Document, WeakMap<TextUnit, UnknownWords>>()

/** The words of `unit` that are not Spanish; looked up once for all rules. */
export function unknownWords(unit: TextUnit, document: Document, context: LintContext): UnknownWords {
  let units = read.get(document)
  if (!units) read.set(document, (units = new WeakMap<TextUnit, UnknownWords>()))
  let found = units.get(unit)
  if (!found) units.set(unit, (found = sort(unit, usualOf(document, context.speller), context)))
  return found
}

const english = new WeakMap<Document, boolean>()

/** Whether the whole `document` is in English: of its words, twice as many are English alone as are Spanish alone. */
export function isInEnglish(document: Document, { speller }: LintContext): boolean {
  let answer = english.get(document)
  if (answer === undefined) english.set(document, (answer = countsAsEnglish(document, speller)))
  return answer
}

function countsAsEnglish({ units }: Document, speller: Speller): boolean {
  let words = 0
  let foreign = 0
  for (const unit of units) {
    for (const { raw } of tokensOf(unit)) {
      if (!/^\p{L}\p{Ll}+$/u.test(raw)) continue
      const lower = raw.toLowerCase()
      if (spanishFunctionWords.has(lower) || !speller.isEnglish(lower)) words++
      else if (!speller.isSpanish(lower)) foreign++
    }
  }
  return foreign > 40 && foreign > words * 2
}

function sort(unit: TextUnit, usual: Usual, context: LintContext): UnknownWords {
  const { speller } = context
  const tokens = tokensOf(unit)
  const found: UnknownWords = { misspelt: [], english: [] }
  if (tokens.every(({ raw }) => !isWord(raw) || speller.isSpanish(raw))) return found
  // What fills a page before its text is there.
  if (/^\W*lorem ipsum\b/i.test(unit.text)) return found
  const kinds = tokens.map((token) => kindOf(unit, token, usual, context))
  settleSlips(unit.text, tokens, kinds, (word) => speller.isEnglish(word.toLowerCase()))
  const passages = passagesOf(unit.text, tokens, kinds, speller)
  const avoided = context.avoided.find(unit.text, tokens)
  const taken = ({ from, to }: Token): boolean => avoided.some((hit) => from >= hit.from && to <= hit.to)
  for (const range of passages) found.english.push({ range, passage: true })
  for (const [index, token] of tokens.entries()) {
    if (/spanish|name|loose/.test(kinds[index]!)) continue
    if (holding(passages, token.from, token.to)) continue
    // What the glossary avoids is reported as such, or right where it stands.
    if (taken(token)) continue
    if (kinds[index] !== 'english') found.misspelt.push(token)
    else found.english.push({ range: [token.from, token.to], passage: false })
  }
  return found
}

function kindOf(unit: TextUnit, token: Token, { names, counts, voseo }: Usual, context: LintContext): Kind {
  const { speller } = context
  const { raw, from, to } = token
  const { text } = unit
  if (!isWord(raw)) return 'name'
  if (speller.isSpanish(raw)) return 'spanish'
  const whole = compound(text, token)
  // «un-nombre-de-paquete», «awesome-docsify»: of what no language has, and what stands with it.
  if (
    whole.includes('-') &&
    whole
      .split('-')
      .some(
        (part) =>
          isWord(part) && !speller.isKnown(part.toLowerCase()) && !isMisspelt(part.toLowerCase(), speller),
      )
  )
    return 'name'
  if (speller.isSpanish(whole) || /\p{L}-\p{L}+-\p{L}/u.test(whole) || isIdentifier(text, token))
    return 'name'
  // «doesn't», «React's», and what follows the apostrophe.
  const joined = /^['’](?:s|t|ll|re|ve|d|m)(?!\p{L})/iu.test(text.slice(to, to + 4))
  if (joined || /['’]/.test(text[from - 1] ?? '')) {
    // «D'Alembert», «Let's Encrypt».
    const named = raw !== raw.toLowerCase() && (!joined || /^['’]s \p{Lu}/u.test(text.slice(to, to + 4)))
    return named || isForeign(unit, token) ? 'name' : 'english'
  }
  const lower = raw.toLowerCase()
  if (isOfVos(lower, voseo, speller)) return 'spanish'
  const english = speller.isKnown(raw) || technical().has(raw) || technical().has(lower)
  if (!/[aeiouyáéíóúü]/i.test(raw)) return 'name'
  if (isForeign(unit, token) && (english || !isMisspelt(lower, speller) || isNamed(unit, from, to)))
    return 'name'
  // «min» as a heading, a cell or a link's text: the name of a function.
  if (raw === lower && isAlone(unit, token) && !looksSpanish(lower)) return 'name'
  if (raw === lower) {
    // «ractores», of what the page calls «Ractor».
    const named = [lower, lower.replace(/e?s$/, '')].some((each) => names.has(likeCase(each, 'Xx')))
    if (named && !hasListedTwin(lower, speller)) return 'name'
    if (english) {
      if (isCalled(text, token)) return 'name'
      if (isSlip(lower, speller)) return 'either'
      // What the trade calls things, as maintained lists have it: «systemd», «proxy».
      return isOfTheTrade(lower) ? 'name' : 'english'
    }
    // A slip is not repeated: what stands there so often is a word of the author's, «pinear».
    const often = counts.get(lower)! >= oftenEnough && !hasSpanishTwin(lower, speller)
    if (!often && isMisspelt(lower, speller)) return 'misspelt'
    if (isAdapted(lower, speller)) return 'english'
    // «críptico», «reflectancia»: no dictionary has all words. A course says which ones it uses.
    const isOdd = !looksSpanish(lower) && (!isPronounceable(lower) || isCalled(text, token))
    return context.terms.length === 0 || isOdd ? 'name' : 'english'
  }
  const twin = !english && hasListedTwin(lower, speller)
  if (raw === raw.toUpperCase()) return isShouted(text) && twin ? 'misspelt' : 'name'
  // Only a word of small letters behind the first can be a common one.
  if (raw.slice(1) !== lower.slice(1)) return 'name'
  if (twin) return 'misspelt'
  if (!opensSentence(text, from) || names.has(raw) || technical().has(raw)) return 'name'
  // «Maarten Bakker», «B. Bakker»: a first name, and an initial.
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) || /(?<!\p{L})\p{Lu}\. $/u.test(text.slice(0, from)))
    return 'name'
  // «Chrome 107»: a name and its version.
  if (/^ v?\d/.test(text.slice(to, to + 3))) return 'name'
  // «Version» is a slip in a sentence, not in a list of fields.
  if (english)
    return isSlip(lower, speller) ? (/^ \p{Ll}/u.test(text.slice(to)) ? 'either' : 'loose') : 'loose'
  // A text of one word, or what stands alone between brackets, may be anybody's name.
  if (text[from - 1] === '(' && text[to] === ')') return 'name'
  if (tokensOf(unit).length === 1 && !/[.!?]$/.test(text) && !looksSpanish(lower)) return 'name'
  return isMisspelt(lower, speller) && lower.length > 5 ? 'misspelt' : 'name'
}

/** What is called so: with its version behind it, «psych 5.1.0», or in a path, «ext/openssl». */
function isCalled(text: string, { from, to }: Token): boolean {
  return (
    /^ v?\d+(?:\.\d|[.x])/.test(text.slice(to, to + 8)) ||
    // «30 min».
    // «Hindi (hi)».
    (to - from < 4 && text[from - 1] === '(' && text[to] === ')') ||
    (to - from < 4 && /\d\s$/.test(text.slice(Math.max(0, from - 2), from))) ||
    /[\p{L}\p{N}]\/$|<\/?$|(?:^|\s)-{1,2}$/u.test(text.slice(Math.max(0, from - 3), from)) ||
    /^(?:\/[\p{L}\p{N}]|>|-\p{L}+ v?\d)/u.test(text.slice(to, to + 24))
  )
}

/** Whether the token is all that its text, or a link, says. */
function isAlone(unit: TextUnit, { from, to }: Token): boolean {
  return tokensOf(unit).length === 1 || unit.links.some(({ range }) => range[0] === from && range[1] === to)
}

/** Whether an English word alone among Spanish ones is no loan. */
function isSlip(word: string, speller: Speller): boolean {
  return englishFunctionWords.has(word) || hasSpanishTwin(word, speller)
}

/** Whether `word` with other accents is Spanish: «version», «Pagina»; not «value», of which a verb has the letters. */
function hasSpanishTwin(word: string, speller: Speller): boolean {
  const twins = speller.reaccented(word)
  return speller.isEnglish(word) ? twins.some((twin) => !/[eéí]s?$/.test(twin)) : twins.length > 0
}

/** The same for a word that may be a name: «Marcela» is no «márcela». */
function hasListedTwin(word: string, speller: Speller): boolean {
  return speller.reaccented(word).some((twin) => speller.isListed(twin))
}

/**
 * What may be English or a slip is a slip only among Spanish words: not in «Windows Subsystem for
 * Linux», nor where the text holds nothing but names. Of «an» and the like, both neighbours must be Spanish.
 */
function settleSlips(
  text: string,
  tokens: readonly Token[],
  kinds: Kind[],
  isEnglish: (word: string) => boolean,
): void {
  const isName = (index: number): boolean =>
    kinds[index] === 'name' && /\p{L}/u.test(tokens[index]?.raw ?? '')
  // «Timeout and error»: what is English too shows nothing.
  const isSpanish = (index: number): boolean =>
    kinds[index] === 'spanish' && !(isEnglish(tokens[index]!.raw) && tokens[index]!.raw.length > 3)
  const onlyNames = kinds.every((kind) => kind === 'either' || kind === 'name') && kinds.length > 1
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'either') continue
    const { raw, from, to } = tokens[index]!
    const small = raw === raw.toLowerCase()
    const among =
      /\p{L},? $/u.test(text.slice(Math.max(0, from - 3), from)) && /^ \p{L}/u.test(text.slice(to))
    // Part of «pre-provision».
    if (/\p{L}-$/u.test(text.slice(Math.max(0, from - 2), from))) kinds[index] = 'loose'
    if (kinds[index] === 'loose') continue
    // «un bucle for», «la palabra if».
    const named =
      /(?:bucles?|ciclos?|sentencias?|instrucci(?:ón|ones)|palabras?|clave|operador(?:es)?|bloques?|cláusulas?|ramas?|paquetes?|módulos?|expresi(?:ón|ones)|comandos?|tipos?|métodos?|función) $/iu.test(
        text.slice(Math.max(0, from - 14), from),
      )
    const slip = named
      ? false
      : englishFunctionWords.has(raw.toLowerCase())
        ? small && among && isSpanish(index - 1) && isSpanish(index + 1)
        : !onlyNames && !(isName(index - 1) && isName(index + 1))
    if (!slip) kinds[index] = 'loose'
  }
}

const between = new RegExp(`^[\\s,'’"“”/&()+${OBJECT}-]*$`)

/** Whether a passage runs on over what stands between two words. */
function joins(gap: string): boolean {
  return gap.length < 80 && between.test(gap)
}

/** Where English runs on for two words or more, or is most of the text. */
function passagesOf(
  text: string,
  tokens: readonly Token[],
  kinds: readonly Kind[],
  speller: Speller,
): Range[] {
  const isEither = (index: number): boolean => {
    const lower = tokens[index]!.raw.toLowerCase()
    if (spanishFunctionWords.has(lower)) return false
    return kinds[index] === 'name' || speller.isEnglish(lower)
  }
  const ranges: Range[] = []
  let run: { from: number; to: number; english: number; either: number } | undefined
  let english = 0
  let spanish = 0
  const close = (): void => {
    if (run && (run.english > 0 ? run.english + run.either > 1 : run.either > 2)) {
      ranges.push([tokens[run.from]!.from, tokens[run.to]!.to])
      english += run.english + run.either
    }
    run = undefined
  }
  for (const [index, token] of tokens.entries()) {
    if (run && !joins(text.slice(tokens[index - 1]!.to, token.from))) close()
    const kind = kinds[index]
    if (kind === 'english' || kind === 'either' || kind === 'loose') {
      run ??= { from: index, to: index, english: 0, either: 0 }
      run.to = index
      run[kind === 'english' ? kind : 'either']++
    } else if (!isEither(index)) {
      if (kind === 'spanish') spanish++
      close()
    }
  }
  close()
  if (ranges.length > 1 && english > 2 * spanish) return [[ranges[0]![0], ranges.at(-1)![1]]]
  return ranges
}

/** What a document shows of its words. */
interface Usual {
  /** What it writes with a capital within a sentence, or links to: names, which may begin another one. */
  names: ReadonlySet<string>
  /** How often each word stands there, in lower case. */
  counts: ReadonlyMap<string, number>
  /** Whether it says «vos». */
  voseo: boolean
}

const usualIn = new WeakMap<Document, Usual>()

function usualOf(document: Document, speller: Speller): Usual {
  let usual = usualIn.get(document)
  if (!usual) {
    const names = new Set<string>()
    const counts = new Map<string, number>()
    for (const unit of document.units) {
      for (const { raw, from } of tokensOf(unit)) {
        const lower = raw.toLowerCase()
        counts.set(lower, (counts.get(lower) ?? 0) + 1)
        if (unit.kind !== 'heading' && /^\p{Lu}\p{Ll}/u.test(raw) && !opensSentence(unit.text, from))
          names.add(raw)
      }
    }
    for (const { url } of document.units.flatMap(({ links }) => links)) {
      for (const [word] of (/^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '').matchAll(/[a-z]{4,}/g))
        names.add(likeCase(word, 'Xx'))
    }
    const voseo = [...counts.keys()].some((word) => word === 'vos' || isOfVos(word, false, speller))
    usualIn.set(document, (usual = { names, counts, voseo }))
  }
  return usual
}

/**
 * Whether a word in lower case is a form of «vos» and nothing else.
 *
 * @param usual whether the text says «vos»: only then «fijate» is right
 */
export function isOfVos(word: string, usual: boolean, speller: Speller): boolean {
  if (!/[áéí]s?$|[aeiáéí](?:te|l[oae]s?|me|nos)$/.test(word) || speller.isKnown(word)) return false
  const has = (each: string): boolean => speller.isSpanish(each)
  return isVoseo(word, has) || (usual && isVoseoWithPronouns(word, has))
}

/** Whether the document says «vos». */
export function saysVos(document: Document, { speller }: LintContext): boolean {
  return usualOf(document, speller).voseo
}

/** A slip is not repeated: what stands there so often is a word of the author's. */
const oftenEnough = 4

/** Where other languages are at home: in quotations, italics and diagrams, and in the titles of what others have published. */
function isForeign(unit: TextUnit, { from, to }: Token): boolean {
  return Boolean(
    unit.quotation ||
    unit.kind === 'diagram' ||
    holding(unit.emphasis, from, to) ||
    holding(quotedRanges(unit), from, to) ||
    unit.links.some(({ range, url }) => /^https?:/.test(url) && from >= range[0] && to <= range[1]),
  )
}

/** Whether a word that no dictionary has is a Spanish one with a slip. */
function isMisspelt(word: string, speller: Speller): boolean {
  if (hasSpanishTwin(word, speller)) return true
  // «dotenv», «kubectl»: no Spanish word ends so, or holds such letters.
  const strange = /[kw]|sh|th|ck|ph|[bcfghjmpqtv]$|^.{1,3}[iu]$|[bcdfghjlmnpqrstvxyz]{2}$/.test(word)
  if (isAdapted(word, speller)) return false
  // Of a loan that the course has, its letters say nothing: «kerenl».
  if (word.length > 4 && speller.isNearOwn(word)) return true
  return (!strange || looksSpanish(word)) && speller.isSlip(word)
}

/** Endings of verbs that Spanish makes of others' words, and of what is made of those. */
const adapted =
  /^(?:des|re|pre|auto)?(\p{L}{2,}?)(?:(?:e|i[zc])(?:ar(?:[lms][aeo]s?)?|a[ns]?|as|amos|[oeéó]s?|en|emos|ad[oa]s?|ando(?:[lms][aeo]s?)?|aba[ns]?|aron|ador(?:es|as?)?|ables?|aci[oó]n(?:es)?)|eos?)$/u

/** Whether `word` is of another language, with a Spanish ending: «parsear», «hosteado», «deslogueado», «renderizar». */
function isAdapted(word: string, speller: Speller): boolean {
  const stem = adapted.exec(word)?.[1]
  if (!stem) return false
  const stems = [stem, `${stem}e`, stem.replace(/u$/, ''), stem.replace(/(.)\1$/, '$1')]
  return stems.some((each) => each.length > 2 && (speller.isEnglish(each) || technical().has(each)))
}

/** Whether a word could be said in Spanish or English, and is no acronym: «poolish», not «pthreads» or «irb». */
function isPronounceable(word: string): boolean {
  return (
    word.length > 4 &&
    !/[bcdfghjklmnpqrstvwxz]{4}|^(?![bcdfgkpstvw][lrwhy]|s[ckmnpqtw]|[ckgpw]n|ch|ps|ll)[bcdfghjklmnpqrstvwxz]{2}/.test(
      word,
    )
  )
}

/** A sentence in capitals, whose words are no acronyms. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu} \p{Lu}/u.test(text)
}

/** Endings and letters that show a Spanish word, even one that no dictionary has. */
function looksSpanish(word: string): boolean {
  return /[áéíóúñü]|(?:cion(?:es)?|mente|idad(?:es)?|ando|iendo|[aei]ndo[mlts]?[aeo]?s?|ad[oa]s?|id[oa]s?|amos|emos|aba[ns]?|aria[ns]?|arse|ear|izar|ismo)$/.test(
    word,
  )
}

/** Longer than any word: an encoded file, a line of aaaa. */
const maxWordLength = 60

/** Letters only; acronyms, ordinals and single letters aside. */
function isWord(raw: string): boolean {
  if (
    raw.length < 2 ||
    raw.length > maxWordLength ||
    /[\p{N}ºª]/u.test(raw) ||
    !/[\p{Script=Latin}]/u.test(raw)
  )
    return false
  return !/^\p{Lu}{2,5}s?$/u.test(raw)
}

/** The whole of a hyphenated word: `util-linux`. */
function compound(text: string, { from, to }: Token): string {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(Math.max(0, from - 40), from))![0]
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(to, to + 40))![0]
  return before + text.slice(from, to) + after
}

/** Part of code or of something written with its signs: `nginx:latest`, `a.b`, `camelCase`. */
function isIdentifier(text: string, { from, to, raw }: Token): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 2)
  return (
    before.endsWith(OBJECT) ||
    after.startsWith(OBJECT) ||
    // «res.location('back')», «compression([options])».
    /[\p{L}\p{N}]\((?:[^()]*[[{'",_])?$/u.test(text.slice(Math.max(0, from - 40), from)) ||
    /(?:[\p{L}\p{N}][.:@=[]|[_#]|::|->|\\)$/u.test(before) ||
    /^(?:[.:@=[][\p{L}\p{N}]|_|::|->|\\)/u.test(after) ||
    /\p{Ll}\p{Lu}/u.test(raw)
  )
}
