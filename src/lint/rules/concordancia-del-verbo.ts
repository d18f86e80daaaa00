import type { LintContext } from '../context.ts'
import { defineRule, type Report } from '../rule.ts'
import { adjectives } from '../spanish/determiners.ts'
import { lexicon, type Lexicon } from '../spanish/lexicon.ts'
import type { Number } from '../spanish/noun.ts'
import { isParticiple } from '../spanish/participle.ts'
import { numberOf, readSubject, type Subject } from '../spanish/subject.ts'
import { thirdPerson } from '../spanish/third-person.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges, tokensOf, type Token } from '../text/tokens.ts'
import type { TextUnit } from '../text/unit.ts'

/** A verb, or what is said with «ser» and «estar», that does not agree with the subject beside it. */
export default defineRule(
  {
    id: 'concordancia-del-verbo',
    severity: 'warning',
    what: 'Un verbo en singular tras un sujeto en plural, o al revés, y un adjetivo tras «ser» o «estar» que no concuerda con él. Solo se mira el sujeto que abre la frase.',
    why: 'Suele quedar así al cambiar el sujeto, y quien lee vuelve atrás a buscar otro.',
    advice: 'Pon el verbo en el número del sujeto, y el adjetivo también en su género.',
    examples: [
      {
        wrong: 'Los panes reposa una hora. El orden de los ingredientes importan. La masa quedó quemado.\n',
        right: 'Los panes reposan una hora. El orden de los ingredientes importa. La masa quedó quemada.\n',
        finds: ['reposa', 'importan', 'quemado'],
      },
      {
        wrong: 'Se recomienda dos harinas.\n',
        right: 'Se recomiendan dos harinas.\n',
        finds: ['Se recomienda'],
      },
    ],
  },
  (document, _context: LintContext, report) => {
    for (const unit of document.units) {
      if (unit.quotation || /diagram|heading|label|alt/.test(unit.kind)) continue
      checkUnit(unit, lexicon(), report)
    }
  },
)

const conjunctions = /^(?:cuando|si|porque|aunque|mientras|donde|y|pues)$/
const adverbs =
  /^(?:no|ya|también|solo|siempre|nunca|casi|aún|todavía|además|muy|más|tan|bastante|poco|bien|mal|\p{L}{3,}mente)$/u
const copulas = new Set(
  'es son está están queda quedan quedó quedaron fue fueron era eran sigue siguen estaba estaban será serán permanece permanecen resulta resultan'.split(
    ' ',
  ),
)
const toBe = /^(?:es|son|fue|fueron|era|eran|será|serán|sería|serían)$/
const quantity =
  /^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|algunos|algunas|muchos|muchas|numerosos|numerosas|diversos|diversas)$/
/** What is done to things, so that they are the subject of «se». */
const reflexivelyDone =
  /^(?:usa|utiliza|necesita|recomienda|muestra|ejecuta|crea|guarda|borra|elimina|instala|ofrece|describe|explica|presenta|genera|obtiene|requiere|define|configura|almacena|envía|recibe|procesa|incluye|agrega|añade|copia|realiza|registra|analiza|evalúa|mide|compara|listan?|carga|lee|escribe|publica|actualiza|descarga|aplica|comprueba|revisa|asigna|distribuye)$/
const measures =
  /^(?:veces|días|horas|minutos|segundos|semanas|meses|años|gramos|kilos|litros|metros|grados|puntos|bytes|milisegundos|megabytes|gigabytes|cosas)$/

function checkUnit(unit: TextUnit, words: Lexicon, report: Report): void {
  const tokens = tokensOf(unit)
  const chain = (index: number): string[] => followers(unit.text, tokens, index)
  for (const [index, token] of tokens.entries()) {
    if (!mayBeginSubject(unit.text, tokens, index)) continue
    const run = chain(index)
    if (run.length < 2) continue
    const inverted = checkInverted(run, words)
    if (inverted) {
      tell(unit, [token, tokens[index + inverted.at]!], inverted.message, report)
      continue
    }
    const alone = readSubject(run, words)
    if (!alone) continue
    const subject = withAnother(run, alone, words)
    const fault = checkVerb(run, subject, words) ?? checkBehindRelative(run, subject, words)
    if (fault) tell(unit, [tokens[index + fault.at]!, tokens[index + fault.at]!], fault.message, report)
  }
}

/** «El horno y la mesa»: with a second noun that has its own article, there are two. */
function withAnother(run: readonly string[], subject: Subject, words: Lexicon): Subject {
  const at = subject.length
  // «El acceso caduca y la clave debe»: the first one may have its verb already.
  if (at > 2 && thirdPerson(run[at - 1]!, words.isInfinitive)) return subject
  if (run[at] !== 'y' || !/^(?:el|la|los|las|su|sus|un|una)$/.test(run[at + 1] ?? '')) return subject
  const other = readSubject(run.slice(at + 1), words)
  if (!other) return subject
  return {
    head: `${subject.head} y ${other.head}`,
    number: 'p',
    gender: undefined,
    length: at + 1 + other.length,
  }
}

/** «Los hornos que no tienen puerta gasta»: the verb behind a relative clause, whose own verb agrees. */
function checkBehindRelative(
  run: readonly string[],
  { length, number, head }: Subject,
  words: Lexicon,
): Disagreement | undefined {
  let at = length
  if (run[at] !== 'que') return undefined
  at++
  while (/^(?:no|se|ya|lo|la|los|las|le|les|nos|más|solo|también)$/.test(run[at] ?? '')) at++
  if (thirdPerson(run[at] ?? '', words.isInfinitive) !== number) return undefined
  for (at++; at < run.length && at < length + 10; at++) {
    const word = run[at]!
    if (
      /^(?:que|quien|quienes|cuando|si|donde|como|porque|y|e|o|u|ni|para|mientras|cuyo|cuya|cómo|qué|cuál|lo|se|no)$/.test(
        word,
      )
    )
      return undefined
    const verb = thirdPerson(word, words.isInfinitive)
    if (!verb || numberOf(word, words) || toBe.test(word)) continue
    return verb === number
      ? undefined
      : { at, message: `«${head}» está en ${number === 's' ? 'singular' : 'plural'}, y «${word}» no` }
  }
  return undefined
}

function tell(unit: TextUnit, [first, last]: [Token, Token], message: string, report: Report): void {
  const range = [first.from, last.to] as const
  if (holding(quotedRanges(unit), ...range) || holding(unit.emphasis, ...range)) return
  report({ message, hint: 'Ponlos en el mismo número y género.', at: { unit, range } })
}

/** Whether a subject may begin at the token: it opens the sentence, or a clause after a conjunction or a circumstance. */
function mayBeginSubject(text: string, tokens: readonly Token[], index: number): boolean {
  const { from } = tokens[index]!
  if (opensSentence(text, from)) return true
  const previous = tokens[index - 1]
  if (!previous) return false
  const gap = text.slice(previous.to, from)
  if (/^\s$/.test(gap)) return conjunctions.test(previous.raw.toLowerCase()) && previous.raw !== 'y'
  if (!/^,\s$/.test(gap)) return false
  const sentence = /[^.!?…:;«»()]*$/.exec(text.slice(Math.max(0, from - 80), from))![0].trimStart()
  return /^(?:En|Con|Para|Por|Además|Sin|Así|Ahora|Hoy|Después|Entonces|Luego|Primero|Finalmente|Desde|Cuando|Si|Aunque|Tras|Según|Como)\s?[^,]*, $/u.test(
    sentence,
  )
}

/** The token's word and those that follow it with one blank between. */
function followers(text: string, tokens: readonly Token[], index: number): string[] {
  const run = [tokens[index]!.raw]
  for (let i = index + 1; i < tokens.length && run.length < 16; i++) {
    if (!/^[ \n]$/.test(text.slice(tokens[i - 1]!.to, tokens[i]!.from))) break
    run.push(tokens[i]!.raw)
  }
  return run
}

interface Disagreement {
  /** Which of the words. */
  at: number
  message: string
}

function checkVerb(run: readonly string[], subject: Subject, words: Lexicon): Disagreement | undefined {
  let at = subject.length
  while (adverbs.test(run[at] ?? '') && at < subject.length + 2) at++
  const reflexive = run[at] === 'se'
  if (reflexive) at++
  const verb = run[at] ?? ''
  const number = thirdPerson(verb, words.isInfinitive)
  if (!number) return undefined
  if (number === subject.number) {
    return reflexive || !copulas.has(verb) ? undefined : checkAttribute(run, at, subject, words)
  }
  const next = run[at + 1] ?? ''
  // «Los hornos se espera que suban».
  if (reflexive && next === 'que') return undefined
  // «El servidor prueba» may be a noun and another.
  if (!reflexive && numberOf(verb, words) && !/^(?:el|la|los|las|un|una|su|sus|que)$/.test(next))
    return undefined
  // «El problema son los hornos», «dos horas es mucho».
  if (toBe.test(verb) && (subject.number === 's' || /^(?:dos|tres|cuatro|cinco)/i.test(run[0]!)))
    return undefined
  // What is moved to the front: «los panes conviene guardarlos», «las masas hace falta taparlas».
  const after = run.slice(at + 1, at + 7)
  if (after.some((word) => /[aeií]r(?:los|las)$/.test(word)) || next === 'falta') return undefined
  if (after.some((word) => /[aeií]rse$/.test(word)) && !/^deben?$|^pueden?$/.test(verb)) return undefined
  return {
    at,
    message: `«${subject.head}» está en ${subject.number === 's' ? 'singular' : 'plural'}, y «${verb}» no`,
  }
}

function checkAttribute(
  run: readonly string[],
  verb: number,
  { number, gender, head }: Subject,
  words: Lexicon,
): Disagreement | undefined {
  let at = verb + 1
  while (adverbs.test(run[at] ?? '') && at < verb + 3) at++
  const word = run[at] ?? ''
  const next = run[at + 1] ?? ''
  const ending = /^(\p{Ll}{3,}?)(o|a|os|as)$/u.exec(word)
  if (!ending) return undefined
  const masculine = `${ending[1]}o`
  if (masculine === 'bajo' && ending[2] === 'o') return undefined
  if (!adjectives.has(masculine) && !isParticiple(word, words.isInfinitive)) return undefined
  // «Es necesario que», «está prohibido usarla», «es resultado de».
  const compared = /^(?:más|menos|tan)$/.test(run[at - 1] ?? '')
  if (!compared && ending[2] === 'o' && (next === 'que' || /(?:[aeií]r)(?:l[aeo]s?|se)?$/.test(next)))
    return undefined
  if (toBe.test(run[verb]!) && /^(?:de|del)$/.test(next)) return undefined
  const has: Number = ending[2]!.endsWith('s') ? 'p' : 's'
  const wrongGender = gender !== undefined && gender !== (ending[2]!.startsWith('o') ? 'm' : 'f')
  if (has === number && !wrongGender) return undefined
  return { at, message: `«${head}» y «${word}» no concuerdan` }
}

/** «Se recomienda dos harinas», «existe varias harinas»: a verb in the singular before what it is said of. */
function checkInverted(run: readonly string[], words: Lexicon): Disagreement | undefined {
  const [first = '', second = ''] = run
  const reflexive = first.toLowerCase() === 'se'
  const verb = reflexive ? second : first.toLowerCase()
  if (
    !reflexive &&
    !/^(?:existe|aparece|surge|falta|sobra|queda|ocurre|existía|apareció|surgió|quedó|ocurrió|llegó|salió|faltó)$/.test(
      verb,
    )
  )
    return undefined
  const at = reflexive ? 1 : 0
  const after = run.slice(at + 1)
  // «Queda los panes», «se guarda las hogazas»: things in the plural, with their article.
  if (
    /^(?:los|las|unos|unas|sus|estos|estas)$/.test(after[0] ?? '') &&
    (!reflexive || reflexivelyDone.test(verb)) &&
    numberOf(after[1] ?? '', words) === 'p' &&
    !measures.test(after[1]!)
  )
    return { at, message: `«${after[1]!}» está en plural, y «${verb}» no` }
  if (thirdPerson(verb, words.isInfinitive) !== 's' || !quantity.test(run[at + 1] ?? '')) return undefined
  const noun = run.slice(at + 2, at + 4).find((word) => numberOf(word, words) === 'p')
  if (!noun || measures.test(noun)) return undefined
  return { at, message: `«${noun}» está en plural, y «${verb}» no` }
}
