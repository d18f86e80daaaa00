import type { Number } from './noun.ts'

/** Third persons that no ending shows. */
const irregular: ReadonlyMap<string, Number> = new Map([
  ...persons(
    's',
    'es está ha va fue era será sería tiene puede hace dice pone viene quiere da ve sigue pide sirve sale cae trae vale oye debe sabe hizo puso tuvo pudo dijo vino dio quiso hubo supo',
  ),
  ...persons(
    'p',
    'son están han van fueron eran serán serían tienen pueden hacen dicen ponen vienen quieren dan ven siguen piden sirven salen caen traen valen oyen deben saben hicieron pusieron tuvieron pudieron dijeron vinieron dieron quisieron supieron',
  ),
])

function persons(number: Number, words: string): [string, Number][] {
  return words.split(' ').map((word) => [word, number])
}

/** An ending of the third person in the singular, the one of the plural, and the classes of verbs that have them. */
const endings: readonly [singular: string, plural: string, classes: readonly string[]][] = [
  ['aba', 'aban', ['ar']],
  ['ía', 'ían', ['er', 'ir']],
  ['ió', 'ieron', ['er', 'ir']],
  ['ó', 'aron', ['ar']],
  ['a', 'an', ['ar']],
  ['e', 'en', ['er', 'ir']],
]

/**
 * The number of a verb in the third person of the indicative, in lower case; undefined for what is none.
 * «Base» may be of «basar», and is no third person of the indicative.
 *
 * @param isInfinitive whether a word is an infinitive
 */
export function thirdPerson(word: string, isInfinitive: (word: string) => boolean): Number | undefined {
  const known = irregular.get(word)
  if (known) return known
  const future = /^(\p{L}+[aei]r)á(n?)$/u.exec(word)
  if (future) return isInfinitive(future[1]!) ? (future[2] ? 'p' : 's') : undefined
  for (const [singular, plural, classes] of endings) {
    for (const [ending, number] of [
      [plural, 'p'],
      [singular, 's'],
    ] as const) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, -ending.length)
      if (stem.length < 2) continue
      const found = stemsOf(stem).some((each) => classes.some((verbal) => isInfinitive(each + verbal)))
      if (found) return number
    }
  }
  return undefined
}

/** What a verb's stem may be in the infinitive: «piens», «pens»; «sigu», «segu». */
function stemsOf(stem: string): string[] {
  return [
    stem,
    stem.replace(/ie(?=[^aeiou]+$)/, 'e'),
    stem.replace(/ue(?=[^aeiou]+$)/, 'o'),
    stem.replace(/ue(?=[^aeiou]+$)/, 'u'),
    stem.replace(/i(?=[^aeiou]+$)/, 'e'),
    stem.replace(/y$/, ''),
    stem.replace(/zc?$/, 'c'),
    stem.replace(/ú(?=[^aeiou]*$)/, 'u').replace(/í(?=[^aeiou]*$)/, 'i'),
  ]
}
