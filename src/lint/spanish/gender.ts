import { unaccent } from './fold.ts'
import { endings, feminine, masculine } from './gender-data.ts'
import type { Gender } from './noun.ts'

/** What is known of a noun's gender. */
export interface NounGender {
  gender: Gender
  /** It is a noun for sure: by a list, or by an ending that no verb has. */
  certain: boolean
}

/**
 * The gender of a Spanish noun in the singular, in lower case; undefined where neither its ending nor a
 * list tells, and of words that may be of either: «artista», «cliente», «orden».
 */
export function genderOf(noun: string): NounGender | undefined {
  if (feminine.has(noun)) return { gender: 'f', certain: true }
  if (masculine.has(noun)) return { gender: 'm', certain: true }
  if (/(?:ista|entusiasta)$/.test(noun)) return undefined
  for (const { ending, gender, opposite, either } of endings) {
    if (!ending.test(noun)) continue
    if (either.has(noun)) return undefined
    // «El mapa», «el día»: known by name. Of «cometa» and «delta» there are two.
    const certain = ending.source.length > 2 || (opposite.has(noun) && !/^(?:cometa|delta)$/.test(noun))
    return { gender: opposite.has(noun) ? (gender === 'm' ? 'f' : 'm') : gender, certain }
  }
  return undefined
}

/** What a word in lower case may be the plural of; empty for what can be none. */
export function singulars(plural: string): string[] {
  if (/ces$/.test(plural)) return [plural.replace(/ces$/, 'z'), plural.slice(0, -1)]
  if (/[nrldjy]es$/.test(plural)) {
    const stem = plural.slice(0, -2)
    const stressed: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' }
    // «canciones», «canción»; «órdenes», «orden»; «claves», «clave».
    const accented = stem.replace(/[aeiou](?=n$)/, (vowel) => stressed[vowel]!)
    return [...new Set([stem, accented, unaccent(stem), `${stem}e`])]
  }
  return /[aeiouáéíóú]s$/.test(plural) ? [plural.slice(0, -1)] : []
}
