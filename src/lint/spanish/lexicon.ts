import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plurals } from './noun.ts'

/** What a word can be, as the dictionary of RLA-ES (dictionary-es) classes it. */
export interface Lexicon {
  /** Whether `word` is a noun or an adjective, in any of its forms. */
  isNominal(word: string): boolean
  /** Whether `word`, in «o», has a feminine in «a» beside it. */
  hasBothGenders(word: string): boolean
  /** Whether `word` is a verb's infinitive. */
  isInfinitive(word: string): boolean
}

/** Nouns that the dictionary makes of verbs, or of which it has both numbers apart: «aplicación», «orden», «órdenes». */
const derived =
  /(?:[cs]ión|[cs]iones|mientos?|dad|dades|dor|dores|doras?)$|^(?:orden|órdenes|vol[uú]men(?:es)?|examen|exámenes|margen|márgenes|origen|orígenes|resumen|resúmenes|régimen|regímenes|joven|jóvenes|crimen|germen|carácter|caracteres)$/

let loaded: Lexicon | undefined

/** The classes of Spanish words: those that take a plural or a feminine, and verbs. Read once. */
export function lexicon(): Lexicon {
  return (loaded ??= load())
}

function load(): Lexicon {
  const path = fileURLToPath(new URL('index.dic', import.meta.resolve('dictionary-es')))
  const nominals = new Set<string>()
  const infinitives = new Set<string>()
  const ofBothGenders = new Set<string>()
  // The first line counts the others.
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/')
    if (!/^\p{Ll}+$/u.test(word)) continue
    if (/[aeií]r$/.test(word) && /[REIX]/.test(flags)) infinitives.add(word)
    if (!/[SG]/.test(flags)) continue
    if (flags.includes('G')) ofBothGenders.add(word)
    const feminine =
      flags.includes('G') || /[^aeiou]o$/.test(word) ? word.replace(/o$|(?<=[nrlsz])$/, 'a') : word
    for (const form of new Set([word, feminine])) {
      nominals.add(form)
      nominals.add(plurals(form)[0]!)
    }
  }
  return {
    isNominal: (word) => nominals.has(word) || derived.test(word),
    hasBothGenders: (word) => ofBothGenders.has(word),
    isInfinitive: (word) => infinitives.has(word),
  }
}
