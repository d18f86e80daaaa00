import type { Code, Nodes } from 'mdast'
import { renderDiagrams, withUniqueIds, type Diagram } from '../../diagrams/index.ts'
import { diagramStart, isDiagram, taughtNotes, type Course } from '../../notes/index.ts'

/** What is known of a diagram where it is shown. */
export type ShownDiagram = Pick<Diagram, 'title' | 'description' | 'width'> & {
  /** Ready to stand in a page, where there are pictures. */
  svg?: string
}

/** Finds what is known of a diagram by its Mermaid source. */
export type FindDiagram = (code: string) => ShownDiagram | undefined

/**
 * The diagrams that questions and exercises of the course show, those kept for exams too.
 *
 * @param drawn with their pictures, each time with other ids: for one page
 */
export async function questionDiagrams(
  course: Pick<Course, 'notes' | 'themes' | 'diagramWords' | 'root'>,
  { drawn }: { drawn: boolean },
): Promise<FindDiagram> {
  const sources = taughtNotes(course).flatMap((note) =>
    note.sections
      .flatMap(({ questions, examQuestions, exercises }) => [
        ...[...questions, ...examQuestions].map(({ node }) => node),
        ...exercises.flatMap(({ node, solutionNode }) => [node, ...(solutionNode ? [solutionNode] : [])]),
      ])
      .flatMap((node) => [...diagramsIn(node)])
      .map((node) => ({ code: node.value, file: note.path, ...diagramStart(node, note.file) })),
  )
  const diagrams = await renderDiagrams(sources, { words: course.diagramWords, root: course.root })
  const byCode = new Map(sources.map(({ code }, index) => [code, diagrams[index]!]))
  let count = 0
  return (code) => {
    const found = byCode.get(code)
    if (!found) return undefined
    const { svg, title, description, width } = found
    return { title, description, width, ...(drawn && { svg: withUniqueIds(svg, ++count) }) }
  }
}

function* diagramsIn(node: Nodes): Generator<Code> {
  if (node.type === 'code' && isDiagram(node)) yield node
  if ('children' in node) for (const child of node.children) yield* diagramsIn(child)
}
