import { renderDiagrams, withUniqueIds } from '../diagrams/index.ts'
import type { Course, Diagram, Note } from '../notes/index.ts'
import type { PageDiagram } from '../markdown/page.ts'

/**
 * Draws the diagrams of `note`, in the order of the document. A diagram that
 * the course shows more than once has other ids each time, so that notes can
 * share a page, as they do on paper.
 *
 * @throws {DiagramsError} naming file, line and column of every broken one
 */
export async function drawDiagrams(note: Note, course: Course): Promise<PageDiagram[]> {
  const diagrams = diagramsOf(note)
  const drawn = await renderDiagrams(
    diagrams.map(({ code, start }) => ({
      code,
      file: note.path,
      line: start.line,
      column: start.column,
    })),
    { words: course.diagramWords },
  )
  const before = earlierShown(course)
  return drawn.map(({ svg, title, description, width, minFontPx, stepTexts }, index) => {
    const diagram = diagrams[index]!
    const unique = withUniqueIds(svg, (before.get(diagram) ?? 0) + 1)
    return { code: diagram.code, title, svg: unique, width, minFontPx, description, stepTexts }
  })
}

/** What `earlierShown` has counted. */
const known = new WeakMap<Course['notes'], Map<Diagram, number>>()

/** For each diagram of the course, how many times the course has shown the same one before. */
function earlierShown({ notes }: Pick<Course, 'notes'>): ReadonlyMap<Diagram, number> {
  let before = known.get(notes)
  if (before) return before
  before = new Map()
  const shown = new Map<string, number>()
  for (const diagram of notes.flatMap(diagramsOf)) {
    const count = shown.get(diagram.code) ?? 0
    before.set(diagram, count)
    shown.set(diagram.code, count + 1)
  }
  known.set(notes, before)
  return before
}

function diagramsOf(note: Note): Diagram[] {
  return note.sections.flatMap(({ diagrams }) => diagrams)
}
