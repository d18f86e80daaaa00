import type { Course, Note } from './types.ts'

/** The notes that are taught, in teaching order: those of the themes, but for what authors read. */
export function taughtNotes({ notes, themes }: Pick<Course, 'notes' | 'themes'>): Note[] {
  const ids = new Set(themes.map(({ id }) => id))
  return notes.filter(({ theme, forAuthors }) => ids.has(theme) && !forAuthors)
}
