/** Finding a slide by what one remembers of it: its number, words of its title, what was said with it. */
import { withoutAccents } from '../../src/without-accents.ts'

/** What a slide can be found by. */
export interface Findable {
  /** Its place in the deck, from 1. */
  no: number
  /** Its number as it is shown: `12`, `+3`. */
  number: string
  title: string
  /** What is said with it, as plain text. */
  notes: string
}

export interface FoundSlide extends Findable {
  /** Where what was asked for is: the number, the title, the notes, or the notes by another name of it. */
  by: 'number' | 'title' | 'notes' | 'term'
}

/**
 * The slides that fit what was typed, best first.
 *
 * @param terms names of the same thing, one list each: the singular, the plural, the English word…
 */
export function findSlides(
  asked: string,
  slides: readonly Findable[],
  terms: readonly (readonly string[])[],
): FoundSlide[] {
  const wanted = withoutAccents(asked).trim()
  if (wanted === '') return []
  if (/^\+?\d+$/.test(wanted)) return byNumber(wanted, slides)
  const words = wanted.split(/\s+/)
  const others = namesOf(wanted, terms)
  const found: { slide: FoundSlide; rank: number }[] = []
  for (const slide of slides) {
    const title = withoutAccents(slide.title)
    const notes = withoutAccents(slide.notes)
    if (hasAll(title, words)) {
      // What begins so, then what has words that begin so, then the rest.
      const rank = title.replace(/^[¿¡]/, '').startsWith(wanted) ? 0 : hasAll(title, words, true) ? 1 : 2
      found.push({ slide: { ...slide, by: 'title' }, rank })
    } else if (hasAll(notes, words, true)) found.push({ slide: { ...slide, by: 'notes' }, rank: 3 })
    else if (others.some((name) => hasAll(`${title} ${notes}`, name.split(/\s+/), true))) {
      found.push({ slide: { ...slide, by: 'term' }, rank: 4 })
    }
  }
  // Sorting keeps the order of the deck among equals.
  return found.sort((a, b) => a.rank - b.rank).map(({ slide }) => slide)
}

/** That number, then those that begin so; without a sign, those of the extension come last. */
function byNumber(wanted: string, slides: readonly Findable[]): FoundSlide[] {
  const rankOf = ({ number }: Findable): number => {
    if (number === wanted) return 0
    if (number.startsWith(wanted)) return 1
    if (number === `+${wanted}`) return 2
    return number.startsWith(`+${wanted}`) ? 3 : 4
  }
  return slides
    .map((slide) => ({ slide, rank: rankOf(slide) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ slide }) => ({ ...slide, by: 'number' }))
}

/** The other names of what is asked for by one of its names. */
function namesOf(wanted: string, terms: readonly (readonly string[])[]): string[] {
  // Two letters begin too many words.
  if (wanted.length < 3) return []
  return terms
    .map((names) => names.map(withoutAccents))
    .filter((names) => names.some((name) => name.startsWith(wanted)))
    .flat()
}

function hasAll(text: string, words: readonly string[], atStart = false): boolean {
  return words.every((word) =>
    atStart ? new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}`, 'u').test(text) : text.includes(word),
  )
}
