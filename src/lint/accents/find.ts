import { adjectives } from '../spanish/determiners.ts'
import { withEl } from '../spanish/gender-data.ts'
import { genderOf } from '../spanish/gender.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { opensSentence } from '../text/sentence.ts'
import { isNamed } from '../text/tokens.ts'
import type { Range, TextUnit } from '../text/unit.ts'
import { askedBy } from '../spelling/accent-pattern.ts'
import { accentsBySyntax } from './by-syntax.ts'
import { classOf, featuresOf, piecesOf, type Piece } from './features.ts'
import { accentScore } from './model.ts'
import { pairOf, type Pair } from './pairs.ts'

/** A word whose accent the words around it speak against. */
export interface MisplacedAccent {
  range: Range
  /** What to write, in lower case. */
  right: string
  /** Whether it is sure enough to be written without asking. */
  sure: boolean
}

/** From which score on a word lacks its accent. The higher, the fewer the texts that the pair was learnt from. */
const missing: Readonly<Record<string, number>> = {
  el: 2,
  si: 2,
  tu: 1.5,
  mi: 1.5,
  mas: 2.5,
  aun: 2,
  que: 2,
  como: 2,
  cuando: 1.5,
  asking: 2,
  porque: 2,
  esta: 2,
  este: 2,
  past: 2.5,
  future: 2.5,
  imperfect: 2,
}
/** How much further it must be to be written without asking. */
const margin = 2
/** Up to which score it has one too many. */
const needless: Readonly<Record<string, number>> = {
  esta: -4,
  si: -5.5,
  tu: -5,
  el: -5.5,
  te: -5,
  mi: -5,
  porque: -3.5,
}
/** From which score on a question word lacks it behind a verb that asks: «averigua», «no recuerdo». */
const afterAsking: Readonly<Record<string, number>> = { que: 0.5, como: 0.5, cuando: -0.5, asking: -0.5 }

/** The words of `unit` that the model would write otherwise. */
export function misplacedAccents(unit: TextUnit): MisplacedAccent[] {
  const pieces = piecesOf(unit.text)
  const found: MisplacedAccent[] = accentsBySyntax(pieces).flatMap(({ index, right }) => {
    const { from, to } = pieces[index]!
    return isAcronym(unit.text, pieces[index]!) || isNamed(unit, from, to)
      ? []
      : [{ range: [from, to], right, sure: false }]
  })
  const decided = new Set(found.map(({ range: [from] }) => from))
  for (const [index, piece] of pieces.entries()) {
    const pair = pairOf(piece.word)
    if (!pair || decided.has(piece.from) || isAcronym(unit.text, piece)) continue
    const lacks = piece.word !== pair.accented
    // «Por que», «porqué»: written as neither of the two.
    const neither = lacks && piece.word !== pair.plain
    const asked = lacks && isAsked(pieces, index)
    // «Comprobar quién amasa y que sube»: what is joined may be another thing.
    const joined = piece.word === 'que' && /^[yeo]$/.test(pieces[index - 1]?.word ?? '')
    const limit = joined ? 4.5 : (asked ? afterAsking : lacks ? missing : needless)[pair.name]
    if (limit === undefined || (lacks ? isRight : mayHaveAccent)(unit.text, pieces, index, pair)) continue
    const score = accentScore(pair.name, featuresOf(pieces, index, pair.own))
    if (score === undefined) continue
    const right = neither ? (score > 0 ? pair.accented : pair.plain) : lacks ? pair.accented : pair.plain
    if (neither ? Math.abs(score) < 1.5 : lacks ? score < limit : score > limit) continue
    if (isNamed(unit, piece.from, piece.to)) continue
    found.push({
      range: [piece.from, piece.to],
      right,
      sure: Math.abs(score) > Math.abs(limit) + (asked ? 4 : margin),
    })
  }
  return found
}

/** «MAS», «SE»: in capitals, and more than a letter. */
function isAcronym(text: string, { word, from, to, capital }: Piece): boolean {
  return capital && word.length > 1 && text.slice(from, to) === word.toUpperCase()
}

/** Forms of verbs that ask, or say that something is not known. */
const asking = new RegExp(
  `^(?:${askedBy('averigu pregunt descubr investig determin decid aclar recuerd record sab especific indic explic dic dig')}|pregúnta(?:te|le|se|les)|pregunt[ae]\\p{L}*|saber|sé|supo|decir|dime|dile)$`,
  'u',
)

/** Whether a question word stands behind a verb that asks, with nothing but a preposition between. */
function isAsked(pieces: readonly Piece[], index: number): boolean {
  if (!/^(?:que|como|cuando|donde|quien|cual|cuant)/.test(pieces[index]!.word)) return false
  const at = /^(?:a|con|de|desde|en|hacia|hasta|para|por|sobre)$/.test(pieces[index - 1]?.word ?? '')
    ? index - 2
    : index - 1
  // «Dicen que», «sabe que»: «que» alone only joins.
  const verb = pieces[at]?.word ?? ''
  if (!asking.test(verb) || pieces[at - 1]?.word === 'se') return false
  const negated = /^(?:no|nadie|ni|sin|tampoco)$/.test(pieces[at - 1]?.word ?? '')
  if (pieces[index]!.word === 'que' && at === index - 1) return /^pregúnt|^pregunt[ae]r|^investig/.test(verb)
  return negated || !/^di[cg]|^indic/.test(verb) || at === index - 2
}

/** Beginnings of the verbs that «por qué» stands behind. */
const asksWhy =
  /^(?:sab|sé$|sup|ent[ie]|expli|pregunt|pregúnt|ver|ve[ns]?$|vi[ot]?|vea|mir|averig|descub|compre|aclar|decid|dec|di[cjg]|recor|recuer|invest|estudi|import|anali|aprend|demostr|demuestr|cuent|cont|discut|razon|ilustr|justific|describ|detall|muestr|mostr|enseñ|revel|adivin|imagin|dud|señal|indi[cq]|observ|not|pens|piens|ignor|recog|anot)/

/** What asks for the subjunctive: «si llegara», «aunque pasaran», «el hecho de que protestara». */
const subjunctive =
  /(?:^|[^\p{L}])(?:que|si|como|aunque|cuando|ojalá|quizás?|tal\s+vez|para|antes|sin|por|hasta|mientras|donde|quien|cual|acaso)\s[^.;:,]*$/iu

/** Whether it may be somebody who speaks of himself: «yo amaso», «¿cómo amaso?», «le adjunto»; or an adjective. */
function isFirstPerson(pieces: readonly Piece[], index: number): boolean {
  const [before = '', earlier = ''] = [pieces[index - 1]?.word, pieces[index - 2]?.word]
  if (
    /^(?:yo|¿|cómo|cuándo|dónde|qué|si)$/.test(before) ||
    /^(?:yo|que)$/.test(pieces[index + 1]?.word ?? '')
  )
    return true
  // «El vaso lleno».
  if (adjectives.has(pieces[index]!.word)) return true
  if (/^(?:le|les|te|lo|la|los|las)$/.test(before) && !/^\p{L}/u.test(earlier)) return true
  // «Cuando termino la masa enciendo el horno y ordeno»: who writes so does it all.
  for (let i = Math.max(0, index - 20); i < Math.min(pieces.length, index + 20); i++) {
    const { word } = pieces[i]!
    const pair = i === index ? undefined : pairOf(word)
    if (pair?.name === 'past' && word === pair.plain && !lexicon().isNominal(word)) return true
  }
  return false
}

/** Where words around say the same of both, so that the score is of no use. */
function isRight(text: string, pieces: readonly Piece[], index: number, { name, plain }: Pair): boolean {
  const { from, word } = pieces[index]!
  const [before, after = '', next = ''] = [index - 1, index + 1, index + 2].map((at) => pieces[at]?.word)
  switch (name) {
    case 'porque':
      // «El porqué», «los motivos por que», «y porque sube».
      return (
        /^(?:el|un|los|unos|del|al|su|sus|cada|y|o|,|cuánto|optar|apostar|velar|luchar)$/.test(
          before ?? '',
        ) ||
        // «Votó por que», «se preocupa por que».
        (word === 'por que' &&
          /^(?:opt|vot|preocup|esfor|esfuer|luch|vel|abog|apost|apuest|interes|pugn|empeñ|afán|prisa|deb)/.test(
            before ?? '',
          )) ||
        opensSentence(text, from) ||
        (word === 'por que' && /^n[sp]|n[sp]$/.test(classOf(pieces[index - 1]!)))
      )
    case 'aun':
      // «Aun cansado, sigue».
      return (
        after === 'así' ||
        after === 'cuando' ||
        (opensSentence(text, from) && /^(?:part|ger)/.test(classOf(pieces[index + 1] ?? pieces[index]!)))
      )
    case 'mas':
      // Literary: «, mas no subió».
      return (
        (before === ',' && !/(?<!\p{L})(?:cuant[oa]s?|mientras)\s[^.;:]*$/iu.test(text.slice(0, from))) ||
        opensSentence(text, from)
      )
    case 'que':
      // «Que suba es bueno»; «su plan: que suba»; «¿que no sube?» takes up what somebody said.
      return (
        before === 'por' ||
        // «La hora en que sube»: a relative.
        (/^(?:con|en|de|a|del|al)$/.test(before ?? '') &&
          /^(?:ns|np|N|@|vsns|vpnp|part[sp]|x[aeo])$/.test(classOf(pieces[index - 2] ?? pieces[index]!))) ||
        (/^(?:saber|sabe|sabemos|sabes|sé)$/.test(before ?? '') &&
          /^(?:existen?|hay|había|se|no|es|son|está|están|puede|pueden|tiene|tienen)$/.test(after)) ||
        (before === '¿' ? after === 'no' : opensSentence(text, from))
      )
    case 'el':
      return (
        withEl.has(after) ||
        genderOf(after)?.certain ||
        // «El no saberlo».
        (after === 'no' && /(?:[aeií]r)(?:l[aeo]s?|se)?$/.test(next)) ||
        // «El amasó es», «el inició del»: the noun has an accent too many.
        (after.endsWith('ó') && /^(?:es|era|fue|está|del)$/.test(next))
      )
    case 'como':
      // «Y como sube, se hornea»: since.
      return (
        /^(?:mucho|máximo|mínimo|tal|si|que)$/.test(after) ||
        (before === 'y' && opensSentence(text, pieces[index - 1]!.from)) ||
        // «Al revés de como sube».
        (before === 'de' && pieces[index - 2]?.word === 'revés')
      )
    case 'esta':
      // «Esta es», «que esta esté lista», «como esta en la mesa».
      return (
        // «No esta masa, sino otra».
        (before === 'no' && /^[^.;]*,\s+sino\s/.test(text.slice(from, from + 80))) ||
        // «Puedes esta aquí» lacks an «r».
        /^(?:como|pued\p{L}+|deb\p{L}+|a|para|sin|de)$/u.test(before ?? '') ||
        /^(?:es|era|fue|está|esté|será|puede|debe|tiene|ha)$/.test(after) ||
        (after === 'en' && /^(?:particular|concreto)$/.test(next)) ||
        // «Esta es la masa, y esta la sal».
        (before === 'y' &&
          /^(?:el|la|los|las|un|una)$/.test(after) &&
          /(?<!\p{L})est[ae] es(?!\p{L})/iu.test(text.slice(0, from)))
      )
    case 'asking':
      // «Pregunta a quien amasa»: whom.
      return (before === 'a' && plain.startsWith('quien')) || (before !== '¿' && opensSentence(text, from))
    case 'imperfect':
      // «Una persona seria lo sabe».
      return (
        plain.startsWith('seria') &&
        /\p{L}/u.test(before ?? '') &&
        !/^(?:se|no|lo|eso|esto|que|ya|también|y|pero)$/.test(before ?? '')
      )
    case 'past':
      return (
        opensSentence(text, from) ||
        isFirstPerson(pieces, index) ||
        // «El gran cambio».
        /^(?:gran|primer|tercer|buen|mal|nuevo|último|mismo|próximo|otro|único|siguiente)$/.test(
          before ?? '',
        ) ||
        // «Por qué motivo», «cuando calculo», «porque dudo», «la masa, limito»: who writes, or a noun.
        /^(?:por qué|qué|cuál|cuando|porque|,|no|lo|la|los|las|como|cómo|y|él|ella|ti|mí|mañana|hoy|ahora)$/.test(
          before ?? '',
        ) ||
        // «Le aviso que».
        (/^(?:le|les|te|os)$/.test(before ?? '') && after === 'que')
      )
    case 'future':
      return subjunctive.test(text.slice(Math.max(0, from - 200), from))
    default:
      return false
  }
}

/** Where an accent that the score finds needless may be right after all. */
function mayHaveAccent(text: string, pieces: readonly Piece[], index: number, { name }: Pair): boolean {
  const { from, to } = pieces[index]!
  const before = pieces[index - 1]?.word ?? ''
  // «En él dentro del horno».
  if (name === 'el') return /^(?:a|con|de|en|para|por|sin|sobre|tras|entre|contra|hacia|según)$/.test(before)
  if (name === 'porque')
    return (
      opensSentence(text, from) ||
      asksWhy.test(before) ||
      /^(?:y|o|,|es|son|precisamente|exactamente|:|—)$/.test(before)
    )
  if (name !== 'si') return false
  // «Sí es el mismo» says yes; a condition goes on after a comma, or stands behind «solo» or a verb that asks.
  if (opensSentence(text, from)) return !/^[^.;:?!]*,/.test(text.slice(to, to + 200))
  return before !== 'solo' && !asking.test(before)
}
