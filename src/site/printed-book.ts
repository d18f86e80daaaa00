/** The notes as a book: what stands in each chapter, and what is gathered from all of them. */
import type { Element, Root } from 'hast'
import { ChapterSources, type SourceCall } from '../handout/book/chapter-sources.ts'
import { takeOut } from '../handout/book/take-out.ts'
import { TermPlaces } from '../handout/book/term-places.ts'
import type { FindPrinted } from '../handout/book/printed-links.ts'
import { hastToHtml } from '../markdown/render-tree.ts'
import type { PageReader } from '../markdown/page.ts'
import {
  pagesOf,
  studiedTerms,
  taughtNotes,
  type Course,
  type Note,
  type Term,
  type Theme,
} from '../notes/index.ts'
import { numberOf } from './place.ts'
import { printNote, printPrefix } from './print-note.ts'
import { backMatter, printedTargets } from './printed-targets.ts'
import { ranWith } from './ran-with.ts'

/** A note of the book. */
export interface PrintedNote {
  note: Note
  id: string
  html: string
  /** The answers to its questions, as HTML; empty when it asks none. */
  answers: string
  /** With what its commands were run. */
  ran: string | undefined
}

/** A chapter: a theme's notes. */
export interface PrintedChapter {
  theme: Theme
  /** The theme's number in the course. */
  number: number
  id: string
  notes: PrintedNote[]
  /** The entries of its sources, as HTML of an `ol`'s content. */
  sources: string
}

/** All that a file of the notes has. */
export interface PrintedBook {
  /** Whether it is the whole course, and not one chapter. */
  whole: boolean
  chapters: PrintedChapter[]
  /** The parts behind the chapters. */
  parts: ReadonlySet<keyof typeof backMatter>
  printed: FindPrinted
  /** Where the text calls a source. */
  calls: SourceCall[]
  /** Where to look up each term: ids, in order. */
  terms: Map<string, string[]>
}

/**
 * Renders the notes of the course, or of one of its themes, for paper.
 *
 * @param base path of the site, beginning and ending with `/`
 * @param only the theme whose chapter is printed apart
 */
export async function printBook(
  course: Course,
  { read, base }: { read: PageReader; base: string },
  only?: Theme,
): Promise<PrintedBook> {
  const all = taughtNotes(course)
  const notes = only ? all.filter(({ theme }) => theme === only.id) : all
  const parts = partsOf(course, notes, only === undefined)
  const printed = printedTargets(course, notes, parts)
  const places = new TermPlaces(indexedTerms(course.terms))
  const calls: SourceCall[] = []
  const gathered: { theme: Theme; sources: ChapterSources; notes: GatheredNote[] }[] = []
  for (const theme of course.themes) {
    const own = notes.filter((note) => note.theme === theme.id)
    if (own.length === 0) continue
    const sources = new ChapterSources()
    const trees: GatheredNote[] = []
    // One after the other: numbers and places go on from note to note.
    for (const note of own) {
      const id = printPrefix(note)
      const tree = await printNote(note, { course, read, printed, base })
      sources.gather(tree, id)
      const answers = takeOut(tree, 'answer')
      places.look(tree, id)
      trees.push({ note, id, tree, answers })
    }
    calls.push(...sources.calls)
    gathered.push({ theme, sources, notes: trees })
  }
  const terms = places.chosen()
  const chapters = gathered.map(({ theme, sources, notes: trees }) => ({
    theme,
    number: numberOf(course, theme),
    id: `tema-${theme.id}`,
    notes: trees.map(({ note, id, tree, answers }) => ({
      note,
      id,
      html: hastToHtml(tree),
      answers: hastToHtml({ type: 'root', children: answers }),
      ran: ranWith(course, note),
    })),
    sources: hastToHtml({ type: 'root', children: sources.entries }),
  }))
  return { whole: only === undefined, chapters, parts, printed, calls, terms }
}

/** A note whose tree is still being worked on. */
interface GatheredNote {
  note: Note
  id: string
  tree: Root
  answers: Element[]
}

/** A chapter apart has the answers to its own questions, and no more. */
function partsOf(
  course: Course,
  notes: readonly Note[],
  whole: boolean,
): ReadonlySet<keyof typeof backMatter> {
  const pages = pagesOf(course)
  const asked = notes.some(({ sections }) =>
    sections.some(({ questions, exercises }) => questions.length + exercises.length > 0),
  )
  const shown: Record<keyof typeof backMatter, boolean> = {
    answers: asked,
    glossary: whole && pages.has('glossary'),
    sources: whole && pages.has('sources'),
    corrections: whole && pages.has('corrections'),
    terms: whole && pages.has('glossary'),
  }
  return new Set((Object.keys(shown) as (keyof typeof backMatter)[]).filter((part) => shown[part]))
}

/** A reader looks terms up; the forms of verbs and adjectives would be found everywhere. */
function indexedTerms(terms: readonly Term[]): { term: string; forms: string[] }[] {
  return studiedTerms(terms).map(({ term, plural }) => ({
    term,
    forms: [term, plural].filter((form) => form !== undefined),
  }))
}
