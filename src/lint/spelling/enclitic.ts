import { hosts, withClitic } from '../spanish/conjugate.ts'
import { unaccent } from '../spanish/fold.ts'

const ending = /(?:me|te|se|nos|os|l[oae]s?)$/

/**
 * Whether `word` is a verb form with one or two pronouns behind it, rightly
 * accented: subirla, súbela, ejecutándose, etiquétalas, dámelo. Dictionaries
 * list only some of them.
 *
 * @param has whether a word without pronouns exists
 */
export function isEnclitic(word: string, has: (word: string) => boolean): boolean {
  const one = split(word)
  if (!one) return false
  if (fits(one, 1, has)) return true
  const two = split(one.base)
  return two !== undefined && fits({ base: two.base, pronouns: two.pronouns + one.pronouns }, 2, has)
}

interface Split {
  base: string
  pronouns: string
}

function split(word: string): Split | undefined {
  const match = ending.exec(word)
  if (!match || match.index < 2) return undefined
  return { base: word.slice(0, match.index), pronouns: match[0] }
}

function fits({ base, pronouns }: Split, count: number, has: (word: string) => boolean): boolean {
  const plain = unaccent(base)
  const written = base + pronouns
  if (/[aei]r$/.test(plain)) {
    // subirla, subírsela; oírlo keeps its own accent.
    if (count === 1) return has(base)
    return has(plain) && written === plain.replace(/([aei])r$/, (_, vowel) => `${acute[vowel]}r`) + pronouns
  }
  if (/ndo$/.test(plain)) return has(plain) && /(?:á|ié|yé)ndo$/.test(base)
  // hagámonos loses the s of «hagamos».
  if (/[aei]mo$/.test(plain)) return has(`${plain}s`) && /[áéí]mo$/.test(base)
  // «detén», «propón»: without their accent when one pronoun follows, with it when two do.
  if (isStressedImperative(plain, has)) return count === 1 ? base === plain : base === stressLast(plain)
  if (!has(plain) || !/(?:[aei]n?|[aei]mos|on|az|al|d)$/.test(plain)) return false
  const expected = withClitic(plain, pronouns, hosts.im2s!)
  if (count === 2 && base === plain) return false
  return written === expected || (count === 2 && base !== plain && plain.length <= 3)
}

const acute: Record<string, string> = { a: 'á', e: 'é', i: 'í' }

/** Whether `plain` is, but for its accent, a compound of «ten», «pon» or «ven»: «deten», «propon». */
function isStressedImperative(plain: string, has: (word: string) => boolean): boolean {
  const ending = /\p{L}(?:te|po|ve)n$/u.exec(plain)
  return ending !== null && has(plain + (plain.endsWith('ven') ? 'ir' : 'er'))
}

function stressLast(plain: string): string {
  return plain.replace(/[aeo](?=n$)/, (vowel) => ({ a: 'á', e: 'é', o: 'ó' })[vowel]!)
}
