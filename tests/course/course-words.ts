import type { Course } from '../../src/notes/index.ts'

/** Words of a title that belong to no subject. */
const common = new Set(
  'a al ante bajo como con contra cual cuando de del desde donde el en entre es esta este hacia hasta la las lo los mas ni no o para pero por que se si sin sobre su sus tras tu tus un una uno y'.split(
    ' ',
  ),
)

/**
 * The words by which one knows that a text is about a course: those of its title, the ids of its
 * themes, its glossary's terms and their plurals; a term of several words is one of them. Terms
 * that are there for the sake of style only are everyday words.
 */
export function wordsOf({
  settings,
  themes,
  terms,
}: Pick<Course, 'settings' | 'themes' | 'terms'>): Set<string> {
  const title = plain(settings.title).split(/[^\p{L}\p{N}]+/u)
  const all = [
    ...title.filter((word) => word.length > 0 && !common.has(word)),
    ...themes.map(({ id }) => id),
    ...terms
      .filter(({ style }) => !style)
      .flatMap(({ term, plural }) => (plural === undefined ? [term] : [term, plural])),
  ]
  return new Set(all.map(plain))
}

/** Where one of some words stands in a text, whole. */
export interface FoundWord {
  word: string
  /** From 1. */
  line: number
  /** That line, or what is around the word in a long one. */
  around: string
}

/** Finds `words` in texts, whole, whatever their case and accents; `hojaVerde` and `--hoja-verde` hold «hoja». */
export function wordFinder(words: Iterable<string>): (text: string) => FoundWord[] {
  const parts = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word).replaceAll('\\x20', '\\s+'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) =>
    text.split('\n').flatMap((line, index) => {
      const apart = line.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      const found = [plain(line), plain(apart)].flatMap((one) =>
        [...one.matchAll(pattern)].map((match) => ({
          word: match[0].replace(/\s+/g, ' '),
          line: index + 1,
          around: one.slice(Math.max(0, match.index - 60), match.index + 80).trim(),
        })),
      )
      return found.filter(({ word }, at) => found.findIndex((other) => other.word === word) === at)
    })
}

/** Lower case without accents; ñ is a letter of its own. */
function plain(text: string): string {
  return text
    .replace(/ñ/gi, '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'ñ')
    .toLowerCase()
}
