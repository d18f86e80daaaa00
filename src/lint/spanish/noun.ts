import { fold, unaccent } from './fold.ts'

export type Gender = 'm' | 'f'
export type Number = 's' | 'p'

/** Plurals that a writer may give to a noun, Spanish or not: `deploys`, `layers`, `proxies`. */
export function plurals(noun: string): string[] {
  const last = fold(noun).at(-1) ?? ''
  if ('aeiou'.includes(last)) return /[íú]$/.test(noun) ? [`${noun}es`, `${noun}s`] : [`${noun}s`]
  if (last === 'z') return [`${noun.slice(0, -1)}ces`]
  if (last === 'y') return [`${noun}s`, `${noun}es`, `${noun.slice(0, -1)}ies`]
  if (last === 's' || last === 'x') return [noun, `${noun}es`]
  // An accent on the last syllable goes with the plural: canción, canciones.
  const stem = /[áéíóú][ns]$/.test(noun) ? unaccent(noun) : noun
  return [`${stem}es`, `${noun}s`]
}

/** The four forms of an adjective or participle, or two when it has one ending. */
export function adjectiveForms(adjective: string): { form: string; gender?: Gender; number: Number }[] {
  if (/[oa]$/.test(adjective)) {
    const stem = adjective.slice(0, -1)
    return [
      { form: `${stem}o`, gender: 'm', number: 's' },
      { form: `${stem}a`, gender: 'f', number: 's' },
      { form: `${stem}os`, gender: 'm', number: 'p' },
      { form: `${stem}as`, gender: 'f', number: 'p' },
    ]
  }
  return [
    { form: adjective, number: 's' },
    ...plurals(adjective).map((form) => ({ form, number: 'p' as const })),
  ]
}

/** The gender that a Spanish ending shows; undefined for other endings. */
export function genderByEnding(noun: string): Gender | undefined {
  if (/(?:ción|sión|dad|tud|umbre|ura|[^m]a)s?$/.test(noun)) return 'f'
  if (/(?:o|aje|or)s?$/.test(noun)) return 'm'
  return undefined
}
