import type { FoundPage, OtherName } from './lexicon.ts'
import { editDistance } from './nearest-word.ts'
import { foldedWords, fullWords, stem } from './words.ts'

/** What of an address says nothing of its page. */
const noWords = new Set(['html', 'htm', 'index', 'md', 'php'])

/** How much of its own word is a word of a page's headings, or one that the course uses for another. */
const indirect = 0.75

/** What a page must have in common with an address, to 1, to be proposed. */
const least = 0.4

/**
 * The pages that whoever came by an address without a page may have meant: by the words of the
 * address, with a slip too, or by other names of the same, the best first.
 *
 * @param path from the root of the site
 */
export function nearestPages(
  path: string,
  { pages, names }: { pages: readonly FoundPage[]; names: readonly OtherName[] },
  most: number,
): FoundPage[] {
  const words = wordsOf(path)
  if (words.length === 0) return []
  const meant = new Map<string, string[][]>()
  for (const [asked, term] of names) {
    const key = foldedWords(asked).map(stem).join(' ')
    meant.set(key, [...(meant.get(key) ?? []), fullWords(foldedWords(term))])
  }
  const last = wordsOf(path.split('/').filter(Boolean).at(-1) ?? '')
  return pages
    .map((page) => {
      const own = [...wordsOf(page.url), ...fullWords(foldedWords(page.title))]
      // The glossary has a heading for everything.
      const headings =
        page.kind === 'note' ? page.sections.flatMap(([, text]) => fullWords(foldedWords(text))) : []
      const nearness = (word: string): number =>
        Math.max(likeness(word, own), indirect * likeness(word, headings))
      const likenessOf = (word: string): number =>
        Math.max(
          nearness(word),
          ...(meant.get(stem(word)) ?? []).map((other) => indirect * mean(other.map(nearness))),
        )
      const share = (asked: readonly string[]): number => mean(asked.map(likenessOf))
      // The end of an address says which page, its beginning only in which part.
      const score = 0.4 * share(words) + 0.6 * share(last)
      const length = Math.abs(own.length - words.length) / 100
      return { page, score: page.kind === 'authors' ? score * 0.8 : score, rank: score - length }
    })
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ page }) => page)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
}

function wordsOf(path: string): string[] {
  return fullWords(foldedWords(decoded(path)).filter((word) => !noWords.has(word)))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function likeness(word: string, others: readonly string[]): number {
  if (others.some((other) => stem(other) === stem(word))) return 1
  const slips = word.length > 4 && others.some((other) => editDistance(word, other, 2) <= 2)
  return slips ? 0.7 : 0
}
