/**
 * What the adapters know of the page on which they work. The first plugin of
 * the pipeline puts it into the document's data bag; the others read it there.
 */
import type { MdastPluginDefinition } from 'satteri'
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
}

/** A picture of the page, as it is published. */
export interface PagePicture {
  /** Its address, without the site's base. */
  src: string
  /** In CSS px. */
  width: number
  height: number
}

/** What the page's Markdown stands for. Lists are in the order of the document. */
export interface PageData {
  slides: PageSlide[]
  questions: { id: string; level: Level | undefined }[]
  diagrams: PageDiagram[]
  /** By what the note calls them: `pictureMark`. */
  pictures: ReadonlyMap<string, PagePicture>
  sources: Map<string, Source>
  terms: Term[]
}

declare module 'satteri' {
  interface DataMap {
    page: PageData
  }
}

/** Finds the data of the page in the file `path` (absolute); undefined when it is no note. */
export type PageReader = (path: URL) => Promise<PageData | undefined>

/** Nothing to refer to: the page of a file that is not a note. */
export const emptyPage: PageData = {
  slides: [],
  questions: [],
  diagrams: [],
  pictures: new Map(),
  sources: new Map(),
  terms: [],
}

/** Loads the page's data before any other adapter runs. */
export function loadPage(read: PageReader): MdastPluginDefinition {
  return {
    name: 'course-page',
    async before(_root, context) {
      context.data.page = (context.fileURL && (await read(context.fileURL))) || emptyPage
    },
  }
}

/** The page's data, from an adapter's context. */
export function pageOf(context: { data: { page?: PageData } }): PageData {
  return context.data.page ?? emptyPage
}
