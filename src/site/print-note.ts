import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Course, Note } from '../notes/index.ts'
import type { PageReader } from '../markdown/page.ts'
import { renderTree } from '../markdown/render-tree.ts'
import { printRendering } from './print-rendering.ts'

/** What comes before the ids of a note in the printed course: `luz-la-hoja--`. */
export function printPrefix(note: Note): string {
  return `${note.slug.replaceAll('/', '-')}--`
}

/**
 * A note as HTML for the printed course.
 *
 * @param notes those that are printed, in order
 * @param base path of the site, beginning and ending with `/`
 */
export async function printNote(
  note: Note,
  { course, notes, read, base }: { course: Course; notes: Note[]; read: PageReader; base: string },
): Promise<string> {
  const page = await read(pathToFileURL(join(course.root, note.path)))
  if (!page) return ''
  const print = {
    idPrefix: printPrefix(note),
    printed: (path: string) => printedFragment(path, notes),
    base,
  }
  return renderTree(page.tree, printRendering(page, print))
}

/** `/luz/la-hoja/#aire` → `luz-la-hoja--aire`; a page alone → its heading's id. */
function printedFragment(path: string, notes: Note[]): string | undefined {
  const [page = '', fragment] = path.split('#')
  const slug = page.replace(/^\/|\/$/g, '')
  const note = notes.find((candidate) => candidate.slug === slug)
  return note && printPrefix(note) + (fragment ? decodeURIComponent(fragment) : '')
}
