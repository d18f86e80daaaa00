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
  const earlier = course.notes.slice(0, course.notes.indexOf(note)).flatMap(diagramsOf)
  return drawn.map(({ svg, title, description, width, minFontPx, stepTexts }, index) => {
    const { code } = diagrams[index]!
    const before = [...earlier, ...diagrams.slice(0, index)].filter((one) => one.code === code).length
    return { code, title, svg: withUniqueIds(svg, before + 1), width, minFontPx, description, stepTexts }
  })
}

function diagramsOf(note: Note): Diagram[] {
  return note.sections.flatMap(({ diagrams }) => diagrams)
}
