import { termId } from '../markdown/glossary.ts'
import { madePages, taughtNotes, type Course, type Note } from '../notes/index.ts'
import type { FindPrinted } from '../handout/book/printed-links.ts'
import { numberOf } from './place.ts'
import { printPrefix } from './print-note.ts'

/** Ids of what stands behind the chapters of the printed course. */
export const backMatter = {
  answers: 'respuestas',
  glossary: 'glosario',
  sources: 'bibliografia',
  corrections: 'correcciones',
  terms: 'indice-de-terminos',
} as const

/** Id of a term in the printed glossary. */
export function printedTermId(term: string): string {
  return `${backMatter.glossary}--${termId(term)}`
}

/** Id of an entry of the corrections on paper. */
export function printedCorrectionId(id: string): string {
  return `${backMatter.corrections}--${id.toLowerCase()}`
}

/**
 * Finds where the links of the course lead in a file that has `notes`, or undefined when nothing
 * of it is printed.
 *
 * @param parts which parts stand behind the chapters
 */
export function printedTargets(
  course: Pick<Course, 'notes' | 'themes'>,
  notes: readonly Note[],
  parts: ReadonlySet<keyof typeof backMatter>,
): FindPrinted {
  const bySlug = new Map(notes.map((note) => [note.slug, note]))
  const elsewhere = new Map(taughtNotes(course).map((note) => [note.slug, note]))
  return (path) => {
    const [page = '', encoded] = path.split('#')
    const fragment = encoded && decodeURIComponent(encoded)
    for (const part of ['glossary', 'sources', 'corrections'] as const) {
      if (page !== madePages[part] || !parts.has(part)) continue
      return { id: fragment ? `${backMatter[part]}--${fragment}` : backMatter[part] }
    }
    const slug = page.replace(/^\/|\/$/g, '')
    const note = bySlug.get(slug)
    if (note) return { id: printPrefix(note) + (fragment ?? '') }
    const other = elsewhere.get(slug)
    const theme = other && course.themes.find(({ id }) => id === other.theme)
    return theme && { chapter: `tema\u00a0${numberOf(course, theme)}` }
  }
}
