/** What a page is for: what is taught comes before what is looked up, and that before what authors read. */
export type PageKind = 'note' | 'glossary' | 'reference' | 'authors'

/** A heading of a page: its `id` in the address, and what it says. */
export type SectionHeading = readonly [id: string, text: string]

/** A page that can be found. */
export interface FoundPage {
  /** As the index calls it. */
  id: string
  /** From the root of the site, with its slash. */
  url: string
  title: string
  kind: PageKind
  /** What it is part of, for readers: its theme. */
  place: string
  /** Its headings, in order. */
  sections: SectionHeading[]
  /** What it answers besides, in the words of whoever asks; left out where there is none. */
  asked?: readonly string[]
}

/** A word, folded, and on how many pages it stands. */
export type CountedWord = readonly [word: string, pages: number]

/** That whoever looks for `asked` may mean `meant`, too; and how surely, to 1, which it is where it isn't said. */
export type OtherName = readonly [asked: string, meant: string, weight?: number]

/** What the search of a course knows beside the index: its pages, its words and their other names. */
export interface Lexicon {
  pages: FoundPage[]
  /** Its words, and on how many pages that are taught each stands: on none, those of other pages. */
  words: CountedWord[]
  names: OtherName[]
  /** Where each part of the course begins. */
  starts: { title: string; url: string }[]
}

/** Where it stands, in the folder of the index. */
export const lexiconFile = 'lexico.json'

/** As it is written: the words that stand on so many pages in one string. */
interface WrittenLexicon extends Omit<Lexicon, 'words'> {
  words: [pages: number, words: string][]
}

/** The text of a lexicon's file. */
export function writeLexicon({ words, ...rest }: Lexicon): string {
  const byCount = new Map<number, string[]>()
  for (const [word, count] of words) byCount.set(count, [...(byCount.get(count) ?? []), word])
  const written: WrittenLexicon = {
    ...rest,
    words: [...byCount]
      .sort(([one], [other]) => one - other)
      .map(([count, all]) => [count, all.sort().join(' ')]),
  }
  return JSON.stringify(written)
}

/** The lexicon of a file's text. */
export function readLexicon(text: string): Lexicon {
  const written = JSON.parse(text) as WrittenLexicon
  return {
    ...written,
    words: written.words.flatMap(([count, words]) =>
      words.split(' ').map((word): CountedWord => [word, count]),
    ),
  }
}
