import { renderDiagrams } from '../diagrams/index.ts'
import type { Course } from '../notes/index.ts'

/**
 * Draws every diagram of the course into the cache that site and decks read, so
 * that all broken ones are reported together and the browser starts once.
 *
 * @returns how many there are
 * @throws {DiagramsError} that names every broken one
 * @throws {BrowserNotFoundError} when one must be drawn and there is no browser
 */
export async function drawDiagrams(course: Course): Promise<number> {
  const sources = course.notes.flatMap((note) =>
    note.sections
      .flatMap(({ diagrams }) => diagrams)
      .map(({ code, start }) => ({ code, file: note.path, line: start.line, column: start.column })),
  )
  await renderDiagrams(sources, { words: course.diagramWords, root: course.root })
  return sources.length
}
