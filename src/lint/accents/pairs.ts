import { lexicon } from '../spanish/lexicon.ts'

/** A word that exists with an accent and without it. */
export interface Pair {
  /** The model that tells them apart. */
  name: string
  plain: string
  accented: string
  /** What shows of the word itself. */
  own: string
}

const alone: Record<string, string> = {
  si: 'sí',
  el: 'él',
  tu: 'tú',
  mi: 'mí',
  te: 'té',
  se: 'sé',
  de: 'dé',
  mas: 'más',
  aun: 'aún',
  que: 'qué',
  como: 'cómo',
  cuando: 'cuándo',
  esta: 'está',
  este: 'esté',
  porque: 'por qué',
}
const asking: Record<string, string> = {
  quien: 'quién',
  quienes: 'quiénes',
  donde: 'dónde',
  cual: 'cuál',
  cuales: 'cuáles',
  cuanto: 'cuánto',
  cuanta: 'cuánta',
  cuantos: 'cuántos',
  cuantas: 'cuántas',
}

/** Words in «-ia» of which the imperfect, the conditional or the present has «-ía». */
const inIa = new Set(
  'hacia seria serian sabia sabias tenia tenias podia varia varian continua continuan amplia'.split(' '),
)

const pairs = new Map<string, Pair>()
const shared = (name: string, list: Record<string, string>): void => {
  for (const [plain, accented] of Object.entries(list)) {
    const pair = { name: name || plain, plain, accented, own: name ? plain : '' }
    pairs.set(plain, pair)
    pairs.set(accented, pair)
  }
}
shared('', alone)
shared('asking', asking)
// As it is often written: one of the two, and the sentence tells which.
for (const form of ['por que', 'porqué']) pairs.set(form, pairs.get('porque')!)

const known = new Map<string, Pair | undefined>()

/** The pair that a word in lower case is of; undefined for a word that has no twin, or one that shows nowhere. */
export function pairOf(word: string): Pair | undefined {
  const pair = pairs.get(word)
  if (pair) return pair
  if (word.length < 4 || !/(?:[oóaá]|[aá][ns])$/.test(word)) return undefined
  if (known.has(word)) return known.get(word)
  if (known.size > 40_000) known.clear()
  const found = ofVerb(word)
  known.set(word, found)
  return found
}

/** The pairs that verbs make: «llegara» and «llegará», «termino» and «terminó», «hacia» and «hacía». */
function ofVerb(word: string): Pair | undefined {
  const { isInfinitive, isNominal } = lexicon()
  const imperfect = /^(.+)[ií]a(n?s?)$/.exec(word)
  if (imperfect) {
    const plain = `${imperfect[1]}ia${imperfect[2]}`
    if (!inIa.has(plain)) return undefined
    return { name: 'imperfect', plain, accented: `${imperfect[1]}ía${imperfect[2]}`, own: plain }
  }
  const future = /^(.+[aei]r)[aá]([ns]?)$/.exec(word)
  if (future && isInfinitive(future[1]!)) {
    const plain = `${future[1]}a${future[2]}`
    return {
      name: 'future',
      plain,
      accented: `${future[1]}á${future[2]}`,
      own: `a${future[2]}${isNominal(plain) ? 'n' : ''}`,
    }
  }
  const past = /^(.+)[oó]$/.exec(word)
  if (past && isInfinitive(`${past[1]}ar`)) {
    const plain = `${past[1]}o`
    return { name: 'past', plain, accented: `${past[1]}ó`, own: plain }
  }
  return undefined
}
