/** The faces cut to the signs that are used: what a reader fetches of them. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { signsOf, signsOfFace } from './glyphs.ts'

const require = createRequire(import.meta.url)

/** What letters keep whatever a course says: ASCII, the letters of Spanish, its punctuation, and what the machine's own pages say. */
const common =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(index + 32)).join('') +
  'áéíóúüñÁÉÍÓÚÜÑ¿¡ªº°«»“”‘’–—…·•×€²´−\u00a0\u2009\u202f\u2011'

/** What browsers apply by themselves, kerning with it, and the figures of one width that style sheets ask for. */
const features = ['ccmp', 'locl', 'rlig', 'rclt', 'calt', 'liga', 'clig', 'kern', 'mark', 'mkmk', 'tnum']

/** The characters of `text`, each once. A letter that is written with its accent apart is drawn as one. */
export function signsIn(text: string): Set<string> {
  return new Set(text.normalize('NFC'))
}

/**
 * The characters that the face in the file `name` of a package has of `signs`, and of what any course
 * needs besides, each once and in order.
 */
export function usedSigns(name: string, signs: ReadonlySet<string>): string {
  const has = signsOfFace(name)
  return [...new Set([...common, ...signs])]
    .filter((char) => has.has(char))
    .sort()
    .join('')
}

/**
 * The face in the file `name` of a package, with what it has of `signs` and nothing else.
 *
 * @returns WOFF2; the same for the same signs
 * @throws when a sign that the face has is lost
 */
export async function cutFace(name: string, signs: string): Promise<Buffer> {
  const file = await readFile(require.resolve(name))
  const cut = await subsetFont(file, signs, { targetFormat: 'woff2', keepFeatures: features })
  const had = signsOfFace(name)
  const kept = signsOf(cut)
  const lost = [...signs].filter((char) => had.has(char) && !kept.has(char))
  if (lost.length > 0) throw new Error(`«${name}» lost ${lost.join(' ')} when it was cut.`)
  return cut
}
