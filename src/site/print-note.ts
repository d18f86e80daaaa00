import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Course, Note } from '../notes/index.ts'
import type { FindPrinted } from '../handout/book/printed-links.ts'
import type { PageReader } from '../markdown/page.ts'
import type { Root } from 'hast'
import { renderToHast } from '../markdown/render-tree.ts'
import { printRendering } from './print-rendering.ts'

/** What comes before the ids of a note in the printed course: `luz-la-hoja--`. */
export function printPrefix(note: Pick<Note, 'slug'>): string {
  return `${note.slug.replaceAll('/', '-')}--`
}

/** Where notes are printed. */
export interface PrintPlace {
  course: Pick<Course, 'root'>
  read: PageReader
  /** Where the course's links lead. */
  printed: FindPrinted
  /** Path of the site, beginning and ending with `/`. */
  base: string
}

/** A note as HTML tree for the printed course. */
export async function printNote(note: Note, { course, read, printed, base }: PrintPlace): Promise<Root> {
  const page = await read(pathToFileURL(join(course.root, note.path)))
  if (!page) return { type: 'root', children: [] }
  return renderToHast(page.tree, printRendering(page, { idPrefix: printPrefix(note), printed, base }))
}
