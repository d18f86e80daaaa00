import { fileURLToPath } from 'node:url'
import {
  errorLines,
  pagesOf,
  slideAlias,
  studiedTerms,
  type Course,
  type Note,
  type Section,
} from '../notes/index.ts'
import { coursePath } from './course-path.ts'
import {
  emptyPage,
  type PageData,
  type PageDiagram,
  type PagePicture,
  type PageReader,
  type SlidePlace,
} from '../markdown/page.ts'
import { pictureAddress } from '../pictures/address.ts'

/** A lecture, as far as the site's pages speak of it. */
export interface Lecture {
  /** «Presentación completa». */
  title: string
  /** Its folder on the site: `presentacion`. */
  folder: string
  /** Addresses of its slides. */
  aliases: ReadonlySet<string>
}

/** Where the parts of a page come from. */
export interface PageSources {
  course: (fresh?: 'fresh') => Promise<Course>
  /** Draws the diagrams of a note, in the order of the document. */
  draw: (note: Note, course: Course) => Promise<PageDiagram[]>
  lectures: () => Promise<Lecture[]>
}

/**
 * Reads the data of the page of a note, or of the home page, from the course. The
 * reader throws with `file:line:column` and what to do when it is broken.
 */
export function pageReader({ course, draw, lectures }: PageSources): PageReader {
  return async (url, body) => {
    let current = await course()
    const path = coursePath(current.root, fileURLToPath(url))
    if (path === current.home?.file.path) {
      rejectBroken(current.home)
      return { ...emptyPage, path, pictures: picturesOf(current.home, current) }
    }
    const find = (): Note | undefined => current.notes.find((one) => one.path === path)
    let note = find()
    // While editing, who asks may have read the file a moment after the course.
    if (body !== undefined && path.startsWith('docs/') && !(note && endsWith(note, body))) {
      current = await course('fresh')
      note = find()
    }
    if (!note) return undefined
    rejectBroken(note)
    return pageData(note, current, await draw(note, current), await lectures())
  }
}

/** What the adapters need to know of `note`. */
export function pageData(note: Note, course: Course, diagrams: PageDiagram[], lectures: Lecture[]): PageData {
  return {
    tree: note.tree,
    path: note.path,
    slides: note.sections.flatMap((section) => {
      if (!section.slide) return []
      const title = section.slide.title === section.title ? undefined : section.slide.title
      return [{ title, places: placesOf(note, section, lectures) }]
    }),
    questions: note.sections.flatMap((section) =>
      section.questions.map(({ id, level, discuss, options }) => ({
        id,
        level,
        discuss,
        order: options.map(({ written }) => written),
      })),
    ),
    exercises: note.sections.flatMap(({ exercises }) =>
      exercises.map(({ id, minutes }) => ({ id, minutes })),
    ),
    diagrams,
    pictures: picturesOf(note, course),
    sources: course.sources,
    // Without its page a term has nowhere to lead.
    terms: pagesOf(course).has('glossary') ? studiedTerms(course.terms) : [],
  }
}

/** Where the lectures show a section, or with no section, any of the note. */
export function placesOf(note: Note, section: Section | undefined, lectures: Lecture[]): SlidePlace[] {
  const own = section ? [section] : note.sections
  return lectures.flatMap((lecture) => {
    const aliases = [
      ...(section ? [] : [slideAlias(note.slug)]),
      ...own.map(({ id }) => slideAlias(note.slug, id)),
    ]
    const alias = aliases.find((candidate) => lecture.aliases.has(candidate))
    return alias ? [{ lecture: lecture.title, href: `/${lecture.folder}/#/${encodeURI(alias)}` }] : []
  })
}

function picturesOf({ pictures }: Pick<Note, 'pictures'>, course: Course): Map<string, PagePicture> {
  return new Map(
    pictures.flatMap(({ mark, path, address }) => {
      const file = course.pictures.get(path)
      if (!file) return []
      const { name, width, height } = file
      return [[mark, { src: address ?? pictureAddress(name), width, height }]]
    }),
  )
}

/** Whether `body` is what stands in a note below its frontmatter; blanks and how letters are composed apart. */
function endsWith({ file }: Note, body: string): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
  return bare(String(file)).endsWith(bare(body))
}

/** A broken page stops the build; the model has said what is wrong with it. */
function rejectBroken({ file }: Pick<Note, 'file'>): void {
  const lines = errorLines([file])
  if (lines.length > 0) throw new Error(lines.join('\n'))
}
