import { lexicon } from '../spanish/lexicon.ts'
import { isParticiple } from '../spanish/participle.ts'
import { thirdPerson } from '../spanish/third-person.ts'
import { OBJECT } from '../text/unit.ts'

/** A word or a sign of a text, as the model sees it. */
export interface Piece {
  /** In lower case; «#» for a figure, «@» for what is no prose. */
  word: string
  /** Where it stands in the text. */
  from: number
  to: number
  capital: boolean
}

const pieces = new RegExp(
  String.raw`(?<!\p{L})[Pp]or\s+qu[eé](?![\p{L}\p{M}])|[\p{L}\p{M}]+|\p{N}[\p{N}.,]*|${OBJECT}+|\n\n|[^\s\p{L}\p{N}]`,
  'gu',
)

/** The pieces of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const found: Piece[] = []
  for (const { 0: raw, index } of text.matchAll(pieces)) {
    const first = raw[0]!
    const word = first === OBJECT ? '@' : /\p{N}/u.test(first) ? '#' : raw.toLowerCase().replace(/\s+/, ' ')
    found.push({
      word,
      from: index,
      to: index + raw.length,
      capital: word !== raw && word !== '@' && word !== '#',
    })
  }
  return found
}

const closed = new Set(
  'a al ante aquel aquella aquellos aquellas aquí ahí así aun aún aunque bien cada casi como cómo con contra cual cuál cuales cuando cuándo cuanto cuyo de del desde donde dónde dos durante e el él ella ellas ellos en entonces entre era es esa esas ese eso esos esta está estaba están estas este esto estos fue ha había hacia han hasta hay la las le les lo los luego más mas me mi mí mientras mis mismo misma muy nada nadie ni ningún ninguna no nos nuestro nuestra nunca o otra otras otro otros para pero poco por porque pues que qué quien quién se sé sea según ser si sí siempre sin sino sobre solo son su sus también tampoco tan tanto te toda todas todavía todo todos tras tres tu tú tus u un una unas uno unos usted varios y ya yo mucho mucha muchos muchas algo alguien algún alguna algunos algunas ambos demás menos además antes después puede pueden debe deben va van vez veces cualquier'
    .split(' ')
    .concat('por qué', 'por que', 'porqué'),
)

const classes = new Map<string, string>()

/** A coarse class of a piece: what it can be in a sentence. */
export function classOf({ word, capital }: Piece): string {
  if (capital && !closed.has(word)) return 'N'
  let known = classes.get(word)
  if (known === undefined) {
    if (classes.size > 40_000) classes.clear()
    classes.set(word, (known = classify(word)))
  }
  return known
}

function classify(word: string): string {
  if (closed.has(word) || !/^\p{L}/u.test(word)) return word
  const { isInfinitive, isNominal } = lexicon()
  if (/[aeií]r$/.test(word) && isInfinitive(word)) return 'inf'
  if (/(?:ar|er|ir|ír)(?:se|l[aeo]s?|me|te|nos)$/.test(word)) return 'infc'
  if (/(?:ando|iendo|yendo|ándo\p{L}+|éndo\p{L}+)$/u.test(word)) return 'ger'
  if (/mente$/.test(word)) return 'adv'
  const plural = word.endsWith('s') ? 'p' : 's'
  if (isParticiple(word, isInfinitive)) return `part${plural}`
  const verb = thirdPerson(word, isInfinitive)
  const nominal = isNominal(word)
  if (verb || nominal) return `${verb ? `v${verb}` : ''}${nominal ? `n${plural}` : ''}`
  if (/(?:[áaéei]mos)$/.test(word)) return 'v1'
  const second = /^(\p{L}{2,})([ae])s$/u.exec(word)
  if (
    second &&
    (isInfinitive(`${second[1]}ar`) || isInfinitive(`${second[1]}er`) || isInfinitive(`${second[1]}ir`))
  )
    return 'v2'
  if (/(?:ción|sión|dad|aje|miento)$/.test(word)) return 'ns'
  return `x${word.at(-1)}`
}

/** A number for a text, the same in every run (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const hashes = new Map<string, number>()
const hashed = (text: string): number => {
  let known = hashes.get(text)
  if (known === undefined) {
    if (hashes.size > 60_000) hashes.clear()
    hashes.set(text, (known = hashOf(text)))
  }
  return known
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const start: Piece = { word: '^', from: 0, to: 0, capital: false }
/** Classes of what may be a verb with a person. */
const finite = /^v[sp]|^v[12]|^(?:es|son|está|están|hay|ha|han|fue|era|puede|pueden|debe|deben|va|van)$/
const clauseEnd = /^[.,;:?!()«»"—]$|^\n/

/**
 * What shows around the piece at `index` whether it has an accent: numbers, each of a trait.
 * The piece itself shows only as `own`, its letters without the accent that is asked for.
 */
export function featuresOf(all: readonly Piece[], index: number, own: string): number[] {
  const piece = (offset: number): Piece => all[index + offset] ?? start
  const w = (offset: number): number => hashed(piece(offset).word)
  const c = (offset: number): number => hashed(classOf(piece(offset)))
  const found: number[] = []
  const add = (template: number, ...parts: number[]): void => {
    let h = template * 7919
    for (const part of parts) h = mix(h, part)
    found.push(h >>> 0)
  }
  const [w1, w2, w_1, w_2] = [w(1), w(2), w(-1), w(-2)]
  const [c1, c2, c3, c_1, c_2, c_3] = [c(1), c(2), c(3), c(-1), c(-2), c(-3)]
  const me = hashed(own)
  add(0, me)
  ;(add(1, w_1), add(2, w1), add(3, w_2), add(4, w2))
  ;(add(5, c_1), add(6, c1), add(7, c_2), add(8, c2), add(9, c_3), add(10, c3))
  ;(add(11, w_1, w1),
    add(12, c_1, c1),
    add(13, c_2, c_1),
    add(14, c1, c2),
    add(15, w_1, c1),
    add(16, c_1, w1))
  ;(add(17, w_2, w_1), add(18, w1, w2), add(19, c_2, c_1, c1), add(20, c_1, c1, c2), add(21, c1, c2, c3))
  ;(add(22, hashed(piece(-1).word.slice(-3))), add(23, hashed(piece(1).word.slice(-3))))
  ;(add(24, me, c_1), add(25, me, c1), add(26, me, w_1), add(27, me, w1), add(28, me, c_1, c1))
  add(29, c_3, c_2, c_1)
  if (all[index]!.capital) (add(30, 1), add(31, c1), add(32, c1, c2))
  // Whether a question is open, and whether the sentence is one.
  let question = 0
  for (let i = index - 1; i >= 0 && i > index - 40; i--) {
    const { word } = all[i]!
    if (word === '¿') question = 1
    if (/^[.?!¿]$/.test(word)) break
  }
  if (question) (add(33, 1), add(34, w_1))
  // The verbs behind it within the clause, and how the clause ends.
  let verbs = 0
  let at = index + 1
  for (; at < all.length && at < index + 14 && !clauseEnd.test(all[at]!.word); at++) {
    if (finite.test(classOf(all[at]!))) verbs++
  }
  const ending = hashed(all[at]?.word ?? '^')
  ;(add(35, Math.min(verbs, 3)),
    add(36, Math.min(verbs, 3), ending),
    add(37, c_1, Math.min(verbs, 3), ending))
  add(38, c1, Math.min(verbs, 2))
  // What was said before in the sentence: «no sé bien qué», «qué se guarda, qué se pierde», «si llegara».
  let asked = 0
  for (let i = index - 1; i >= 0 && i >= index - 14 && !/^[.?!]$|^\n/.test(all[i]!.word); i--) {
    const { word } = all[i]!
    if (word.length > 2 && i >= index - 6) add(39, hashed(word.slice(0, 5)))
    if (i >= index - 9 && /^(?:si|no|que|para|aunque|ojalá|cuando|como)$/.test(word)) add(40, hashed(word))
    if (/^(?:qué|cómo|cuál|cuáles|cuándo|cuánt[oa]s?|dónde|quién|quiénes)$/.test(word)) asked = 1
  }
  if (asked) (add(41, 1), add(42, w_1), add(43, w1))
  // How the clause begins, whether it has a verb already, and whether something was denied before.
  let behind = 0
  let first = index
  for (let i = index - 1; i >= 0 && i >= index - 12 && !clauseEnd.test(all[i]!.word); i--) {
    first = i
    if (finite.test(classOf(all[i]!))) behind++
  }
  let denied = 0
  for (let i = index - 1; i >= 0 && i >= index - 30 && !denied; i--)
    if (/^(?:no|ni|nunca|ningun[oa]|ningún|nadie|nada|tampoco|sin)$/.test(all[i]!.word)) denied = 1
  const opener = hashed(first === index ? '^' : classOf(all[first]!))
  ;(add(48, Math.min(behind, 2), c1),
    add(49, Math.min(behind, 2), opener),
    add(50, denied, Math.min(behind, 1)))
  add(51, Math.min(behind, 2), Math.min(verbs, 2), ending)
  // Whether the verbs around tell a story, or someone speaks of himself.
  let past = 0
  let self = 0
  for (let i = Math.max(0, index - 30); i < Math.min(all.length, index + 30); i++) {
    if (i === index) continue
    const { word } = all[i]!
    if (/.{2}(?:ó|aron|ieron|aban?|ían?)$|^(?:fue|fueron|era|eran|había|hubo)$/.test(word)) past++
    else if (/^(?:yo|mi|mis|me|he|estoy|tengo|creo)$/.test(word)) self++
  }
  ;(add(44, Math.min(past, 3)),
    add(45, Math.min(self, 2)),
    add(46, Math.min(past, 2), c1),
    add(47, Math.min(past, 2), c_1))
  return found
}
