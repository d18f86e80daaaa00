import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { markdownToHtml } from 'satteri'
import type { Course, Note } from '../notes/index.ts'
import { printPipeline } from './print-pipeline.ts'
import type { PageReader } from '../markdown/page.ts'

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
  const pipeline = printPipeline(read, {
    idPrefix: printPrefix(note),
    printed: (path) => printedFragment(path, notes),
    base,
  })
  const { html } = await markdownToHtml(String(note.file), {
    ...pipeline,
    fileURL: pathToFileURL(join(course.root, note.path)),
  })
  return html
}

/** `/luz/la-hoja/#aire` → `luz-la-hoja--aire`; a page alone → its heading's id. */
function printedFragment(path: string, notes: Note[]): string | undefined {
  const [page = '', fragment] = path.split('#')
  const slug = page.replace(/^\/|\/$/g, '')
  const note = notes.find((candidate) => candidate.slug === slug)
  return note && printPrefix(note) + (fragment ? decodeURIComponent(fragment) : '')
}
