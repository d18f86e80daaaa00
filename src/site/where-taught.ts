import type { Course } from '../notes/index.ts'

/** Words for a link to `path` (`/luz/la-hoja/#id`): the note's title and the section's. */
export function whereTaught(course: Course, path: string): { note: string; section?: string } {
  const [page = '', id] = path.split('#')
  const slug = page.replace(/^\/|\/$/g, '')
  const note = course.notes.find((candidate) => candidate.slug === slug)
  const section = note?.sections.find((candidate) => candidate.id === decodeURIComponent(id ?? ''))
  return { note: note?.title ?? path, section: section?.title }
}
