/** A kind of character that nobody sees. */
interface Unseen {
  /** What to call it. */
  name: string
  /** What to write instead. */
  instead: string
}

const direction = { name: 'un carácter que cambia la dirección de la escritura', instead: '' }
const nothing = { name: 'un espacio de ancho cero', instead: '' }
const hyphen = { name: 'un guion opcional, que casi nunca se ve', instead: '' }
const line = { name: 'un salto de línea que casi ningún programa conoce', instead: ' ' }
const control = { name: 'un carácter de control', instead: '' }
const space = { name: 'un espacio de un ancho poco común', instead: ' ' }

/** Half-open ranges of code points. */
const ranges: [from: number, to: number, Unseen][] = [
  [0x00, 0x09, control],
  [0x0b, 0x0d, line],
  [0x0e, 0x20, control],
  [0x7f, 0x85, control],
  [0x85, 0x86, line],
  [0x86, 0xa0, control],
  [0xad, 0xae, hyphen],
  [0x61c, 0x61d, direction],
  [0x1680, 0x1681, space],
  [0x180e, 0x180f, nothing],
  [0x2000, 0x2007, space],
  [0x2008, 0x200b, space],
  [0x200b, 0x200c, nothing],
  [0x200e, 0x2010, direction],
  [0x2028, 0x202a, line],
  [0x202a, 0x202f, direction],
  [0x205f, 0x2060, space],
  [0x2060, 0x2061, nothing],
  [0x2066, 0x206a, direction],
  [0x3000, 0x3001, space],
  // Halves of characters.
  [0xd800, 0xe000, control],
  [0xfeff, 0xff00, nothing],
  [0xfffe, 0x10000, control],
]

/** What is unseen about a character; undefined for those that are seen, and for usual blanks. */
export function unseen(codePoint: number): Unseen | undefined {
  if (codePoint >= 0x20 && codePoint < 0x7f) return undefined
  return ranges.find(([from, to]) => codePoint >= from && codePoint < to)?.[2]
}
