import type { PrintedText } from './printed-words.ts'

/** Where a text stands in the page. */
export interface Found {
  /** Which of its characters, white space left out, have white space after them. */
  spaces: ReadonlySet<number>
  /** The one language of all of it; undefined when it is in several. */
  language: string | undefined
}

/** How far on a text may be: what comes before it on the page is not printed, or hidden. */
const reach = 20_000
/** Shorter texts are found anywhere: they count when they are near. */
const short = 4
const near = 60

/**
 * Finds texts of the print in the page that it was printed from, each after the one before. What a
 * style sheet adds (markers, `::before`) is not in the page, and not found.
 */
export function wordFinder(page: readonly PrintedText[]): (text: string) => Found | undefined {
  let all = ''
  const spaceAfter = new Set<number>()
  const languages: { from: number; language: string }[] = []
  for (const { text, language } of page) {
    languages.push({ from: all.length, language })
    for (const character of text) {
      if (isSpace(character)) spaceAfter.add(all.length - 1)
      else all += bare(character)
    }
  }
  const languageOf = (start: number, end: number): string | undefined => {
    const first = languages.findLastIndex(({ from }) => from <= start)
    const last = languages.findLastIndex(({ from }) => from < end)
    const own = new Set(languages.slice(first, last + 1).map(({ language }) => language))
    return own.size === 1 ? [...own][0] : undefined
  }
  let next = 0
  return (text) => {
    const wanted = bareText(text)
    if (wanted === '') return undefined
    const ahead = all
      .slice(next, next + (wanted.length < short ? near : reach) + wanted.length)
      .indexOf(wanted)
    const start = ahead !== -1 ? next + ahead : wanted.length < short * 3 ? -1 : all.indexOf(wanted)
    if (start === -1) return undefined
    const end = start + wanted.length
    // What stands behind, and nowhere else, tells that an earlier text was found too far ahead.
    if (ahead !== -1 || all.indexOf(wanted, start + 1) === -1) next = end
    const spaces = new Set<number>()
    for (let index = start; index < end; index++) if (spaceAfter.has(index)) spaces.add(index - start)
    return { spaces, language: languageOf(start, end) }
  }
}

/** `text` as it is compared: without white space, whatever its case, without what is not seen. */
export function bareText(text: string): string {
  let all = ''
  for (const character of text) if (!isSpace(character)) all += bare(character)
  return all
}

function bare(character: string): string {
  return /[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character) ? '' : character.normalize('NFKC').toLowerCase()
}

function isSpace(character: string): boolean {
  return /\s/.test(character)
}
