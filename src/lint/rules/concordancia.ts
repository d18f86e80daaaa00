import type { LintContext } from '../context.ts'
import { defineRule, type Report } from '../rule.ts'
import { adjectives, before, determiners, type Determiner } from '../spanish/determiners.ts'
import { compound, singularInS, withEl } from '../spanish/gender-data.ts'
import { genderOf, singulars } from '../spanish/gender.ts'
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
    const determiner = determiners.get(first.raw.toLowerCase())
    if (!determiner || !adjacent(first, second) || !/^\p{Ll}{3,}$/u.test(second.raw)) continue
    // «el-imagen», «la imagen/s»: part of something longer.
    if (/[-/@'’_]/.test(unit.text[first.from - 1] ?? ' ') || /[-/@'’_]/.test(unit.text[second.to] ?? ' '))
      continue
    const word = second.raw
    if (disagreesAsAdjective(determiner, word)) {
      found(first, second, 'el artículo y el adjetivo')
      continue
    }
    // «al pedirlas», «el hacerlo»: an infinitive; «cada una usando», a gerund.
    if (/(?:ando|iendo|yendo)$/.test(word) && !/^(?:[bm]ando|comando|contrabando)$/.test(word)) continue
    if (/(?:[aei]r|ír)(?:l[aeo]s?|se|[mt]e|nos)+$/.test(word)) continue
    const noun = nounOf(word, isWord)
    if (!noun) continue
    if (disagrees(first.raw.toLowerCase(), determiner, word, noun, isWord)) {
      found(first, second, 'el artículo y el nombre')
      continue
    }
    const third = tokens[i + 2]
    if (!third || !adjacent(second, third) || !/^\p{Ll}+$/u.test(third.raw)) continue
    if (/[-/@'’_]/.test(unit.text[third.to] ?? ' ')) continue
    if (linked(unit.text, tokens, i)) continue
    const forms = formsByWord.get(third.raw)
    if (!forms?.some(({ adjective }) => adjectives.has(adjective)) || isVerb(third.raw, isWord)) continue
    if (!agreesWith(determiner, noun)) continue
    const agree = forms.some(
      ({ gender, number }) => (!noun.number || number === noun.number) && (!gender || gender === noun.gender),
    )
    if (!agree) {
      found(second, third, 'el nombre y el adjetivo')
    }
  }
}

/** Whether the noun depends on another one, or is joined to one, that the adjective may be about. */
function linked(text: string, tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1]
  if (/^(?:del|al)$/i.test(tokens[index]!.raw)) return true
  if (!previous) return false
  if (/[.:;,!?)»]/.test(text.slice(previous.to, tokens[index]!.from))) return false
  return /^(?:de|y|e|o|u|con|en|a|para|por|sobre|entre|sin|desde|hasta|según|como|ni|que|todas?|todos?)$/.test(
    previous.folded,
  )
}

function agreesWith(determiner: Determiner, noun: Noun): boolean {
  return (
    (!determiner.gender || determiner.gender === noun.gender) &&
    (!determiner.number || !noun.number || determiner.number === noun.number)
  )
}

function nounOf(word: string, isWord: (word: string) => boolean): Noun | undefined {
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
): boolean {
  if (pronoun && (!noun.certain || isVerb(word, isWord))) return false
  if (number && noun.number && number !== noun.number) return noun.certain || !isVerb(word, isWord)
  if (!gender || gender === noun.gender) return false
  // «el agua», «un área»; «las aguas», «una águila» are another matter.
  if (noun.gender === 'f' && /^(?:el|un|del|al|algún|ningún)$/.test(determiner) && withEl.has(word))
    return false
  return true
}

/** Whether the word may be a form of a verb: «la cuenta», «los une», «este procesa». */
function isVerb(word: string, isWord: (word: string) => boolean): boolean {
  const stem = word.replace(/(?:[aeo]s?|[ae]n|[ae]mos)$/, '')
  if (stem === word) return false
  const stems = [
    stem,
    stem.replace(/qu$/, 'c'),
    stem.replace(/gu$/, 'g'),
    stem.replace(/c$/, 'z'),
    stem.replace(/ie(?=[^aeiou]+$)/, 'e'),
    stem.replace(/ue(?=[^aeiou]+$)/, 'o'),
  ]
  return stems.some((each) => ['ar', 'er', 'ir'].some((ending) => isWord(each + ending)))
}

/** Whether `word` is an adjective before its noun that clashes with the determiner: «un nueva». */
function disagreesAsAdjective({ gender, number }: Determiner, word: string): boolean {
  const forms = formsByWord.get(word)
  if (!forms || !forms.some(({ adjective }) => before.has(adjective))) return false
  // «cada primero», «su propio»: only what shows a gender or a number can clash.
  return !forms.some(
    (form) => (!gender || !form.gender || form.gender === gender) && (!number || form.number === number),
  )
}

/** What each form of the adjectives in the lists shows. */
const formsByWord = new Map<string, { adjective: string; gender?: Gender; number: Number }[]>()
for (const adjective of new Set([...adjectives, ...before])) {
  for (const { form, gender, number } of adjectiveForms(adjective)) {
    formsByWord.set(form, [
      ...(formsByWord.get(form) ?? []),
      { adjective, ...(gender && { gender }), number },
    ])
  }
}
