import { adjectives, determiners } from './determiners.ts'
import { singularInS } from './gender-data.ts'
import { genderOf, singulars } from './gender.ts'
import type { Lexicon } from './lexicon.ts'
import type { Gender, Number } from './noun.ts'

/** A noun with what belongs to it, at the start of a sentence. */
export interface Subject {
  head: string
  number: Number
  /** Where the head's gender is sure. */
  gender: Gender | undefined
  /** How many of the words it takes. */
  length: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns that name many in the singular: their verb may be in the plural (Nueva gramática, 33.8). */
const collective = set(
  'mayoría minoría mitad parte resto tercio cuarto quinto par pareja serie conjunto grupo montón cantidad número docena decena centenar centena millar millón multitud infinidad variedad totalidad porcentaje gente tipo clase familia comunidad sinfín puñado combinación colección gama sucesión cúmulo total equipo jurado público juego cadena trío mezcla suma especie unión',
)
/** Nouns that say when, not who. */
const temporal = set(
  'lunes martes miércoles jueves viernes sábado sábados domingo domingos día días mes meses semana semanas año años vez veces hora horas minuto minutos segundo segundos noche noches mañana mañanas tarde tardes siglo siglos momento momentos instante rato milisegundos década décadas fines fin vísperas',
)
const beforeNouns = set(
  'primer primera primeras primeros gran grandes nuevo nueva nuevos nuevas otro otra otros otras mismo misma mismos mismas distintos distintas diversos diversas diferentes principal principales último última últimos últimas mejor mejores peor peores siguiente siguientes anterior anteriores propio propia propios propias demás único única únicos únicas dos tres cuatro cinco',
)
const opening = set(
  'cualquier cada el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas su sus tu tus mi mis nuestro nuestra nuestros nuestras algún alguna algunos algunas ningún ninguna varios varias muchos muchas pocos pocas dos tres cuatro cinco seis siete ocho nueve diez ambos ambas',
)
const relatives = set('quien quienes que cual cuales donde cuanto cuantos')
const prepositions = set('de del para con en sin por sobre entre')

/**
 * Reads a subject from words that follow each other, with a blank between them.
 *
 * @param words as they are written
 * @returns undefined where there is none, or none whose number is sure
 */
export function readSubject(words: readonly string[], lexicon: Lexicon): Subject | undefined {
  let at = 0
  const first = words[0]?.toLowerCase() ?? ''
  // «Cada una de las masas», «ninguno de los hornos»: one.
  const one = /^(?:cada|ningun[oa]|cualquiera|un[oa])$/.test(first)
  const ofMany = one ? words.slice(1, 5).join(' ').toLowerCase() : ''
  const partitive = /^(?:un[oa] )?de (?:las|los|sus|estas|estos|esas|esos) /.exec(
    first === 'cada' ? ofMany : ofMany,
  )
  if (partitive && (first !== 'cada' || ofMany.startsWith('un'))) {
    const skipped = partitive[0].trim().split(' ').length + 1
    const rest = readNoun(words, skipped, 'p', lexicon)
    return rest && { ...rest, number: 's', gender: undefined, length: rest.length }
  }
  if (/^tod[oa]s$/.test(first)) at++
  const determiner = words[at]?.toLowerCase() ?? ''
  if (!opening.has(determiner)) return undefined
  const number = /^(?:ambos|ambas)$/.test(determiner)
    ? 'p'
    : determiner === 'cualquier'
      ? 's'
      : determiners.get(determiner)?.number
  if (!number) return undefined
  return readNoun(words, at + 1, number, lexicon)
}

/** Reads the noun at `at`, in the number of its determiner, and what is about it. */
function readNoun(
  words: readonly string[],
  from: number,
  number: Number,
  lexicon: Lexicon,
): Subject | undefined {
  let at = from
  while (beforeNouns.has(words[at] ?? '') && at < from + 2) at++
  const head = words[at]
  if (!head || numberOf(head, lexicon) !== number || temporal.has(head)) return undefined
  at = pastAdjectives(words, at + 1, number, lexicon)
  const singular = number === 's' ? [head] : singulars(head)
  const known = singular.map(genderOf).find((each) => each !== undefined)
  const shown = determiners.get(words[from - 1]?.toLowerCase() ?? '')?.gender
  const gender = known && (known.certain || known.gender === shown) ? known.gender : undefined
  let complement = false
  for (let round = 0; round < 2 && prepositions.has(words[at] ?? ''); round++) {
    // «Las páginas para quien escribe»: the verb is of the one that is meant.
    if (relatives.has(words[at + 1] ?? '')) return undefined
    const next = pastNouns(words, at + 1, lexicon)
    if (next === undefined) break
    complement = true
    // «El horno de leña y la mesa»: two of them.
    if (number === 's' && words.slice(at, next).some((word) => /^[yeou]$/.test(word))) return undefined
    at = next
  }
  if (complement && collective.has(head)) return undefined
  if (collective.has(head) && head !== 'equipo') return undefined
  return { head, number, gender, length: at }
}

/** Past the noun at `at`, with its article and adjectives, and those joined to it; undefined where none is. */
function pastNouns(words: readonly string[], from: number, lexicon: Lexicon): number | undefined {
  let at = from
  if (determiners.has(words[at] ?? '')) at++
  while (beforeNouns.has(words[at] ?? '')) at++
  const noun = words[at] ?? ''
  if (/^\p{Lu}[\p{L}]*$/u.test(noun)) return at + 1
  const number = numberOf(noun, lexicon)
  if (!number) return undefined
  at = pastAdjectives(words, at + 1, number, lexicon)
  if (/^[yeo]$/.test(words[at] ?? '')) return pastNouns(words, at + 1, lexicon)
  return at
}

function pastAdjectives(words: readonly string[], from: number, number: Number, lexicon: Lexicon): number {
  let at = from
  while (at < from + 2 && isAdjective(words[at] ?? '', number, lexicon)) at++
  return at
}

function isAdjective(word: string, number: Number, lexicon: Lexicon): boolean {
  if (numberOf(word, lexicon) !== number) return false
  const base = word.replace(/(?:e?s)$/, '')
  return (
    adjectives.has(base) ||
    (/[oa]s?$/.test(word) && lexicon.hasBothGenders(word.replace(/[oa]s?$/, 'o'))) ||
    (/(?:ales?|bles?|entes?|istas?|ares?|iles?|ores?|oras?|antes?)$/.test(word) &&
      !/(?:ción|dad)$/.test(word))
  )
}

/** The number of a noun or an adjective in lower case; undefined for other words. */
export function numberOf(word: string, lexicon: Lexicon): Number | undefined {
  if (!/^\p{Ll}{3,}$/u.test(word)) return undefined
  const known = lexicon.isNominal(word) || [word, ...singulars(word)].some((each) => genderOf(each)?.certain)
  if (!known) return undefined
  return word.endsWith('s') && !singularInS.has(word) ? 'p' : word.endsWith('s') ? undefined : 's'
}
