import { unaccent } from './fold.ts'

/** Endings of «vos», and those of its infinitive: «hablás», «comés», «vivís»; «hablá», «comé», «viví». */
const endings: readonly [ending: RegExp, infinitive: string][] = [
  [/ás?$/, 'ar'],
  [/és?$/, 'er'],
  [/ís?$/, 'ir'],
]

/**
 * Whether a word in lower case is a form of «vos» that «tú» does not have: «podés», «mirá» (Nueva
 * gramática de la lengua española, 4.7).
 *
 * @param has whether a word is Spanish
 */
export function isVoseo(word: string, has: (word: string) => boolean): boolean {
  return endings.some(([ending, infinitive]) => {
    const stem = word.replace(ending, '')
    return stem !== word && stem.length > 2 && has(stem + infinitive)
  })
}

/**
 * The same for commands with pronouns behind them: «fijate», «decíselo». Where nobody says «vos», an
 * accent is missing.
 */
export function isVoseoWithPronouns(word: string, has: (word: string) => boolean): boolean {
  if (has(word)) return false
  // One pronoun takes the accent away, two bring it back.
  const [, one] = /^(\p{L}{2,}[aei])(?:te|l[oae]s?|me|nos)$/u.exec(word) ?? []
  if (one !== undefined && one === unaccent(one)) return has(`${one}r`)
  const [, two] = /^(\p{L}{2,}[áéí])(?:te|se|me|nos)l[oae]s?$/u.exec(word) ?? []
  return two !== undefined && has(`${unaccent(two)}r`)
}
