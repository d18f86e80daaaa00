import type { LintContext } from '../context.ts'
import { defineRule, type Report } from '../rule.ts'
import { adjectives, before, determiners, type Determiner } from '../spanish/determiners.ts'
import { compound, singularInS, withEl } from '../spanish/gender-data.ts'
import { unaccent } from '../spanish/fold.ts'
import { genderOf, singulars } from '../spanish/gender.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { thirdPerson } from '../spanish/third-person.ts'
import { isParticiple } from '../spanish/participle.ts'
import { adjectiveForms, type Gender, type Number } from '../spanish/noun.ts'
import { holding, quotedRanges, tokensOf, type Token } from '../text/tokens.ts'
import type { TextUnit } from '../text/unit.ts'

/** Article, noun and adjective side by side that do not agree. */
export default defineRule(
  {
    id: 'concordancia',
    severity: 'error',
    what: 'Un artículo, un nombre y un adjetivo seguidos que no concuerdan en género o en número.',
    why: 'Suele quedar así al cambiar una palabra por otra.',
    advice: 'Pon el artículo y el adjetivo en el género y el número del nombre.',
    examples: [
      {
        wrong: 'El harina sale de una molino viejo, y los sabor cambian.\n',
        right: 'La harina sale de un molino viejo, y los sabores cambian.\n',
        finds: ['El harina', 'una molino', 'los sabor'],
      },
      { wrong: 'Hay una masa pequeño.\n', right: 'Hay una masa pequeña.\n', finds: ['masa pequeño'] },
    ],
  },
  (document, context, report) => {
    for (const unit of document.units) {
      if (unit.quotation || unit.kind === 'diagram') continue
      checkUnit(unit, context, report)
    }
  },
)

/** A noun in its number. */
interface Noun {
  gender: Gender
  /** Undefined for those that do not change: «la tesis», «las tesis». */
  number: Number | undefined
  certain: boolean
}

function checkUnit(unit: TextUnit, { speller }: LintContext, report: Report): void {
  const tokens = tokensOf(unit)
  const isWord = (word: string): boolean => speller.isSpanish(word)
  const adjacent = (a: Token, b: Token): boolean => /^[ \n]$/.test(unit.text.slice(a.to, b.from))
  const found = (first: Token, last: Token, what: string): void => {
    const range = [first.from, last.to] as const
    // «Lanza una excepción debido a que falta».
    if (last.folded === 'debido' && /^ al? /.test(unit.text.slice(last.to, last.to + 4))) return
    if (holding(quotedRanges(unit), ...range) || holding(unit.emphasis, ...range)) return
    report({
      message: `«${unit.text.slice(...range).replace('\n', ' ')}»: ${what} no concuerdan`,
      hint: 'Ponlos en el mismo género y número.',
      at: { unit, range },
    })
  }
  for (let i = 0; i + 1 < tokens.length; i++) {
    const first = tokens[i]!
    const second = tokens[i + 1]!
    if (isWrongTotal(unit.text, tokens, i)) {
      found(first, second, '«todo» y el artículo')
      continue
    }
    const determiner = determiners.get(first.raw.toLowerCase())
    if (!determiner || !adjacent(first, second) || !/^\p{Ll}{3,}$/u.test(second.raw)) continue
    // «el-imagen», «la imagen/s»: part of something longer.
    if (/[-/@'’_]/.test(unit.text[first.from - 1] ?? ' ') || /[-/@'’_]/.test(unit.text[second.to] ?? ' '))
      continue
    const word = second.raw
    // «El horno esta encendido» lacks an accent, and another rule says so.
    if (/^esta$/i.test(first.raw) && isParticiple(word, lexicon().isInfinitive) && /os?$/.test(word)) continue
    // «Para algunos esto suena raro»: a subject of its own. «La auto activación»: a prefix that stands apart.
    if (/^(?:esto|eso|aquello)$/.test(word)) continue
    if (word === 'auto' && /^ \p{Ll}{4}/u.test(unit.text.slice(second.to, second.to + 6))) continue
    // «La dos y la uno»; «entre una masa y otra sal que sobra» has a pronoun.
    if (word === 'uno' || (/^otr[oa]$/i.test(first.raw) && tokens[i - 1]?.folded === 'y')) continue
    // «Lee esa primero».
    if (determiner.pronoun && /^(?:primero|segundo)$/.test(word)) continue
    if (disagreesAsAdjective(determiner, word)) {
      found(first, second, 'el artículo y el adjetivo')
      continue
    }
    // «al pedirlas», «el hacerlo»: an infinitive; «cada una usando», a gerund.
    if (/(?:ando|iendo|yendo)$/.test(word) && !/^(?:[bm]ando|comando|contrabando)$/.test(word)) continue
    if (/(?:[aei]r|ír)(?:l[aeo]s?|se|[mt]e|nos)+$/.test(word)) continue
    // «El cincuenta y cinco por ciento».
    if (/^(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)$/.test(word)) continue
    const behind = tokens[i + 2]
    // «La misma versiones».
    if (
      behind &&
      adjacent(second, behind) &&
      /^\p{Ll}{3,}$/u.test(behind.raw) &&
      formsOf(word).some(({ adjective }) => ahead.has(adjective))
    ) {
      const other = nounOf(behind.raw, isWord)
      const clashes =
        other?.number &&
        determiner.number &&
        other.number !== determiner.number &&
        (other.certain || !isVerb(behind.raw, isWord))
      if (clashes && lexicon().isNominal(behind.raw)) {
        found(first, behind, 'el artículo y el nombre')
        continue
      }
    }
    // «Los modelo calibrados», «varios cliente»: of nouns whose gender no list tells.
    if (
      determiner.number === 'p' &&
      !word.endsWith('s') &&
      !determiners.has(word) &&
      lexicon().isNominal(word) &&
      !isVerb(word, isWord) &&
      nounOf(word, isWord) === undefined &&
      (/^(?:vari|much|algun|poc)[oa]s$/i.test(first.raw) ||
        (behind &&
          adjacent(second, behind) &&
          behind.raw.endsWith('s') &&
          isParticiple(behind.raw, lexicon().isInfinitive)))
    ) {
      found(first, second, 'el artículo y el nombre')
      continue
    }
    const noun = nounOf(word, isWord)
    // «Un meta framework»: a compound of another language.
    if (!noun || (behind && adjacent(second, behind) && /^\p{Ll}/u.test(behind.raw) && !isWord(behind.raw)))
      continue
    if (
      disagrees(
        first.raw.toLowerCase(),
        determiner,
        word,
        noun,
        isWord,
        isArticle(tokens, i, adjacent),
        isOnlyVerb(behind, second, adjacent) || isPluralAdjective(behind, second, noun, adjacent),
      ) ||
      isSurelySingular(first.raw.toLowerCase(), determiner, noun, tokens.slice(i + 1, i + 3), adjacent) ||
      (isArticle(tokens, i, adjacent) &&
        determiner.number === 'p' &&
        noun.number === 's' &&
        lexicon().isNominal(word))
    ) {
      found(first, second, 'el artículo y el nombre')
      continue
    }
    const third = tokens[i + 2]
    if (!third || !adjacent(second, third) || !/^\p{Ll}+$/u.test(third.raw)) continue
    if (/[-/@'’_]/.test(unit.text[third.to] ?? ' ')) continue
    const participle = isParticiple(third.raw, lexicon().isInfinitive)
    const forms = participle ? formsOfParticiple(third.raw) : formsOf(third.raw)
    const joined = /^[yeou]$/.test(tokens[i - 1]?.folded ?? '') && third.raw.endsWith('s')
    if (joined && linked(unit.text, tokens, i, third.raw)) continue
    if (
      linked(unit.text, tokens, i, third.raw) &&
      (participle || hasOtherNoun(unit.text, tokens, i, forms, participle))
    )
      continue
    if (!participle && !forms.some(({ adjective }) => adjectives.has(adjective) || shown.test(adjective)))
      continue
    // «Las masas antigua»: a verb would be in the plural too.
    // «Una copia completo»: a third person ends in neither «o» nor «s».
    const mayBeVerb =
      !/[os]$/.test(third.raw) &&
      isVerb(third.raw, isWord) &&
      (noun.number === 'p') === third.raw.endsWith('n')
    if (mayBeVerb || (participle && (word === 'vez' || !(noun.certain || determiner.gender)))) continue
    if (!agreesWith(determiner, noun)) continue
    const agree = forms.some(
      ({ gender, number }) => (!noun.number || number === noun.number) && (!gender || gender === noun.gender),
    )
    // «Las masas dulce y salada»: one each.
    const shared = noun.number === 'p' && /^[yeou]$/.test(tokens[i + 3]?.folded ?? '')
    if (!agree && !shared) {
      found(second, third, 'el nombre y el adjetivo')
    }
  }
}

const prepositions = new Set(
  'de en con para por sobre a entre sin según desde hasta tras contra mediante durante'.split(' '),
)

/** Whether a third person that is no noun follows. */
function isOnlyVerb(
  next: Token | undefined,
  previous: Token,
  adjacent: (a: Token, b: Token) => boolean,
): boolean {
  if (!next || !adjacent(previous, next)) return false
  const { isInfinitive, isNominal } = lexicon()
  return thirdPerson(next.raw, isInfinitive) !== undefined && !isNominal(next.raw)
}

/** Whether an adjective of the noun's follows: «los señales planas». */
function isPluralAdjective(
  next: Token | undefined,
  previous: Token,
  { gender, number }: Noun,
  adjacent: (a: Token, b: Token) => boolean,
): boolean {
  if (number !== 'p' || !next || !adjacent(previous, next)) return false
  return formsOf(next.raw).some(
    (form) => form.number === 'p' && form.gender === gender && adjectives.has(form.adjective),
  )
}

/** Whether what stands at `index` is an article for sure: no pronoun follows a preposition, nor «revisa». */
function isArticle(
  tokens: readonly Token[],
  index: number,
  adjacent: (a: Token, b: Token) => boolean,
): boolean {
  const previous = tokens[index - 1]
  if (!previous || !adjacent(previous, tokens[index]!)) return false
  const word = previous.raw.toLowerCase()
  if (prepositions.has(word)) return true
  const { isInfinitive, isNominal } = lexicon()
  if (isInfinitive(word) || (thirdPerson(word, isInfinitive) !== undefined && !isNominal(word))) return true
  // «Abra los archivo»: what is asked for.
  const [, stem, vowel] = /^(\p{L}{2,}?)([ae])n?$/u.exec(word) ?? []
  if (!stem || isNominal(word)) return false
  const stems = [stem, stem.replace(/qu$/, 'c'), stem.replace(/gu$/, 'g'), stem.replace(/c$/, 'z')]
  return stems.some((each) =>
    (vowel === 'e' ? ['ar'] : ['er', 'ir']).some((ending) => isInfinitive(each + ending)),
  )
}

/** Whether a word is a third person and nothing else. */
function isSurelyVerb(word: string): boolean {
  const { isInfinitive, isNominal } = lexicon()
  return thirdPerson(word, isInfinitive) !== undefined && !isNominal(word)
}

/** Whether the noun depends on another one, or is joined to one, that the adjective may be about. */
function linked(text: string, tokens: readonly Token[], index: number, adjective: string): boolean {
  const previous = tokens[index - 1]
  if (/^(?:del|al)$/i.test(tokens[index]!.raw)) return true
  if (!previous) return false
  if (/[.:;,!?)»]/.test(text.slice(previous.to, tokens[index]!.from))) return false
  // «La sal y la masa fino»: of the two it would be in the plural.
  if (/^[yeou]$/.test(previous.folded)) {
    return (
      adjective.endsWith('s') ||
      tokens.slice(Math.max(0, index - 4), index).some(({ folded }) => folded === 'de')
    )
  }
  return /^(?:de|y|e|o|u|con|en|a|para|por|sobre|entre|sin|desde|hasta|según|como|ni|que|todas?|todos?)$/.test(
    previous.folded,
  )
}

/** Whether a noun that comes before in the clause, of which the adjective may be, agrees with one of its `forms`. */
function hasOtherNoun(
  text: string,
  tokens: readonly Token[],
  index: number,
  forms: readonly Form[],
  participle: boolean,
): boolean {
  for (let i = index - 1; i >= 0 && i > index - 12; i--) {
    const { raw, to } = tokens[i]!
    if (/[.:;?!]/.test(text.slice(to, tokens[i + 1]!.from))) return false
    // What is said behind a verb with its object is of the object: «los hornos cocinan en una placa planas».
    if (!participle && isSurelyVerb(raw)) return false
    const plural = raw.endsWith('s')
    const genders = (plural ? singulars(raw) : [raw]).map((each) => genderOf(each)?.gender)
    const agrees = forms.some(
      ({ gender, number }) =>
        (number === 'p') === plural &&
        (genders.length === 0 || genders.some((each) => !each || !gender || each === gender)),
    )
    // What is no word of the dictionary may be a noun of any kind.
    if (agrees && (lexicon().isNominal(raw) || /^\p{Lu}/u.test(raw) || genders.some((each) => each)))
      return true
    if (/^(?:que|lo|los|las|se)$/.test(raw)) return true
  }
  return false
}

function agreesWith(determiner: Determiner, noun: Noun): boolean {
  return (
    (!determiner.gender || determiner.gender === noun.gender) &&
    (!determiner.number || !noun.number || determiner.number === noun.number)
  )
}

function nounOf(word: string, isWord: (word: string) => boolean): Noun | undefined {
  // A beech is rarer than «haber».
  if (/^(?:haya|sea|vaya)s?$|^(?:veinti|dieci)|^hab(?:ía|rá|ría|er|ido)/.test(word)) return undefined
  const alone = singularInS.has(word) || compound.test(word)
  if (!alone && word.endsWith('s')) {
    for (const singular of singulars(word)) {
      const known = genderOf(singular)
      if (known && isWord(singular)) return { ...known, number: 'p' }
    }
  }
  if (alone && !/sis$/.test(word)) return undefined
  const known = genderOf(word)
  return known && isWord(word) ? { ...known, number: word.endsWith('s') ? undefined : 's' } : undefined
}

function disagrees(
  determiner: string,
  { gender, number, pronoun }: Determiner,
  word: string,
  noun: Noun,
  isWord: (word: string) => boolean,
  sureArticle: boolean,
  followedByVerb: boolean,
): boolean {
  if (pronoun && !sureArticle && isVerbAfter(determiner, word, isWord, followedByVerb)) return false
  if (pronoun && !noun.certain && !lexicon().isNominal(word)) return false
  if (number && noun.number && number !== noun.number) return noun.certain || !isVerb(word, isWord)
  if (!gender || gender === noun.gender) return false
  // «el agua», «un área»; «las aguas», «una águila» are another matter.
  if (noun.gender === 'f' && /^(?:el|un|del|al|algún|ningún)$/.test(determiner) && withEl.has(word))
    return false
  return true
}

/**
 * Whether the word may be the verb of a pronoun that looks like `determiner`: «la cuenta», «los une»,
 * «este procesa», «varios usan». Only «la», «las» and «los» may be the object of any person.
 */
function isVerbAfter(
  determiner: string,
  word: string,
  isWord: (word: string) => boolean,
  followedByVerb: boolean,
): boolean {
  // A noun's own ending, of which some verb has a form that nobody writes: «particiones», «tablas».
  if (/(?:ción|sión|ciones|siones|dad|dades)$/.test(word)) return false
  // «Ese consulta tarda»: one of the two is no verb.
  if (followedByVerb && (word.endsWith('es') || word.endsWith('as') || !/^l[ao]s$/.test(determiner)))
    return false
  if (!/^l[ao]s?$/.test(determiner)) {
    const plural = determiners.get(determiner)?.number === 'p'
    if (plural !== word.endsWith('n') || word.endsWith('s')) return false
  }
  return isVerb(word, isWord)
}

/** Whether the word may be a form of a verb: «la cuenta», «los une», «este procesa». */
function isVerb(word: string, isWord: (word: string) => boolean): boolean {
  const stem = word.replace(/(?:[ae]s?|o|[ae]n|[ae]mos)$/, '')
  // «Índice»: no form without pronouns has its accent so far back; before «e», «c» is of no verb in «-car».
  if (stem === word || /[áéíóú]\p{L}*[aeiou]\p{L}*[aeiou]/u.test(word)) return false
  const stems = [
    stem,
    // «Envía», «sitúa».
    unaccent(stem),
    stem.replace(/qu$/, 'c'),
    stem.replace(/gu$/, 'g'),
    stem.replace(/c$/, 'z'),
    stem.replace(/ie(?=[^aeiou]+$)/, 'e'),
    stem.replace(/ue(?=[^aeiou]+$)/, 'o'),
  ]
  return stems.some((each) => ['ar', 'er', 'ir'].some((ending) => isWord(each + ending)))
}

/**
 * Whether a plural stands before a noun in the singular, where no verb can: «varios horno», «los horno
 * encendidos». «Los uso» has a verb.
 */
function isSurelySingular(
  word: string,
  { number }: Determiner,
  noun: Noun,
  [second, third]: readonly Token[],
  adjacent: (a: Token, b: Token) => boolean,
): boolean {
  if (number !== 'p' || noun.number !== 's' || !second || !lexicon().isNominal(second.raw)) return false
  if (/^(?:varios|varias|muchos|muchas|algunos|algunas|pocos|pocas)$/.test(word)) return true
  if (!third || !adjacent(second, third)) return false
  return (
    third.raw.endsWith('s') &&
    (isParticiple(third.raw, lexicon().isInfinitive) ||
      formsOf(third.raw).some(
        ({ adjective, number: shownNumber }) => shownNumber === 'p' && adjectives.has(adjective),
      ))
  )
}

const total = new Map<string, RegExp>(
  Object.entries({
    todo: /^(?:la|las|los|esa|esas|esos|esta|estas|estos|su|sus)$/,
    toda: /^(?:los|las|ese|esos|este|estos|esas|estas)$/,
    todos: /^(?:el|la|las|ese|esa|esas|este|esta|estas)$/,
    todas: /^(?:el|la|los|ese|esa|esos|este|esta|estos)$/,
  }),
)

/** Whether «todo» clashes with the article behind it: «todo esa masa»; not «sobre todo la masa». */
function isWrongTotal(text: string, tokens: readonly Token[], index: number): boolean {
  const [previous, first, second] = [tokens[index - 1], tokens[index]!, tokens[index + 1]!]
  if (text.slice(first.to, second.from) !== ' ' || !total.get(first.raw.toLowerCase())?.test(second.raw))
    return false
  if (/^(?:su|sus)$/.test(second.raw)) return false
  // «Los hilos comparten todos la misma región»: of the subject.
  if (!/^tod[oa]$/i.test(first.raw)) return !/[ae]n$/.test(previous?.folded ?? '')
  // «Sobre todo la masa», «es todo la sal», «lo saben todo los niños».
  if (!previous || /[.:;,«(]\s*$/.test(text.slice(previous.to, first.from)))
    return !/^todo$/i.test(first.raw) || /^(?:esa|esta)s?$/.test(second.raw)
  return (
    /^(?:esa|esas|esta|estas)$/.test(second.raw) && !/^(?:sobre|ante|con|del|es|son)$/.test(previous.folded)
  )
}

/** Whether `word` is an adjective before its noun that clashes with the determiner: «un nueva». */
function disagreesAsAdjective({ gender, number }: Determiner, word: string): boolean {
  const forms = formsOf(word)
  if (!forms.some(({ adjective }) => before.has(adjective))) return false
  // «cada primero», «su propio»: only what shows a gender or a number can clash.
  return !forms.some(
    (form) => (!gender || !form.gender || form.gender === gender) && (!number || form.number === number),
  )
}

const ahead = new Set(['mismo', 'único', 'nuevo', 'propio', 'primero', 'segundo', 'último'])

interface Form {
  adjective: string
  gender?: Gender
  number: Number
}

function formsOf(word: string): readonly Form[] {
  return formsByWord.get(word) ?? formsByDictionary(word)
}

function formsOfParticiple(word: string): readonly Form[] {
  const adjective = word.replace(/[oa]s?$/, 'o')
  return adjectiveForms(adjective).flatMap(({ form, ...shown }) =>
    form === word ? { adjective, ...shown } : [],
  )
}

/** What each form of the adjectives in the lists shows. */
const formsByWord = new Map<string, Form[]>()
for (const adjective of new Set([...adjectives, ...before])) {
  for (const { form, gender, number } of adjectiveForms(adjective)) {
    formsByWord.set(form, [
      ...(formsByWord.get(form) ?? []),
      { adjective, ...(gender && { gender }), number },
    ])
  }
}

/** Endings of adjectives that no noun of one gender has: «secundario», «mínimo», «ruidoso». */
const shown =
  /(?:[ts]ivo|[tds]ario|uoso|[rtdgb]oso|ístico|[tf]ico|ánico|ónico|érico|ínimo|áximo|óptimo|terno|undo|usto|ecto|oluto)$/

/** The forms of an adjective of two endings that the dictionary has in both genders. */
function formsByDictionary(word: string): readonly Form[] {
  if (!/[oa]s?$/.test(word)) return []
  const adjective = word.replace(/[oa]s?$/, 'o')
  return shown.test(adjective) && lexicon().hasBothGenders(adjective) ? formsOfParticiple(word) : []
}
