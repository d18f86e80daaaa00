/** What the adapters know of the page on which they work. */
import type { Root } from 'mdast'
import type { Level, Source, Term } from '../notes/index.ts'

/** A lecture that shows a slide. */
export interface SlidePlace {
  /** Title of the lecture, as the site names it: «Presentación completa». */
  lecture: string
  /** Address of the slide: `/presentacion/#/luz-la-hoja--que-es`. */
  href: string
}

/** A `:::slide` of the page. */
export interface PageSlide {
  /** Its heading, when the author gave it one of its own. */
  title: string | undefined
  /** Where it is shown; empty when no lecture includes it. */
  places: SlidePlace[]
}

/** A diagram of the page, ready to be shown. */
export interface PageDiagram {
  /** Mermaid source. */
  code: string
  title: string
  /** `<svg>…</svg>` whose ids are unique among all diagrams. */
  svg: string
  /** Natural width in CSS pixels. */
  width: number
  /** Smallest text in CSS pixels at that width. */
  minFontPx: number
  /** Long description in Spanish, plain text. */
  description: string
  /** What comes with each step, from the first; none for a diagram that is there at once. */
  stepTexts?: string[]
}

/** A picture of the page, as it is published. */
export interface PagePicture {
  /** Its address, without the site's base. */
  src: string
  /** In CSS px. */
  width: number
  height: number
}

/** A `:::question` of the page. */
export interface PageQuestion {
  id: string
  level: Level | undefined
  /** Minutes that pairs discuss it in class. */
  discuss: number | undefined
  /** The options in the order in which they are shown, each by its place in the note, from 0. */
  order: number[]
}

/** A `:::exercise` of the page. */
export interface PageExercise {
  id: string
  minutes: number | undefined
}

/** What the page's Markdown stands for. Lists are in the order of the document. */
export interface PageData {
  /** The page's text, as the model has parsed it. */
  tree: Root
  /** Its file, from the root of the repository; undefined when it has none. */
  path: string | undefined
  slides: PageSlide[]
  questions: PageQuestion[]
  exercises: PageExercise[]
  diagrams: PageDiagram[]
  /** By what the note calls them: `pictureMark`. */
  pictures: ReadonlyMap<string, PagePicture>
  sources: Map<string, Source>
  terms: readonly Term[]
}

/**
 * Finds the data of the page in the file `path` (absolute); undefined when it is no note.
 *
 * @param body what the file says, without its frontmatter, when the caller has read it
 */
export type PageReader = (path: URL, body?: string) => Promise<PageData | undefined>

/** Nothing to refer to: the page of a file that is not a note. */
export const emptyPage: PageData = {
  tree: { type: 'root', children: [] },
  path: undefined,
  slides: [],
  questions: [],
  exercises: [],
  diagrams: [],
  pictures: new Map(),
  sources: new Map(),
  terms: [],
}
