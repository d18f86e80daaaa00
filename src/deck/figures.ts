import { renderDiagrams, STEP, type DiagramModel } from '../diagrams/index.ts'
import type { DiagramWord } from '../notes/index.ts'
import type { DrawFigures } from './prepare.ts'
import type { Figure } from './types.ts'

/** Whether no node is there from the start: a slide should not begin empty, so step 1 is its start. */
function beginsEmpty(model: DiagramModel): boolean {
  return (
    model.kind === 'flowchart' &&
    model.nodes.length > 0 &&
    model.nodes.every(({ classes }) => classes.some((name) => STEP.test(name)))
  )
}

/** What was drawn in this process, by the course's words and then by Mermaid source. */
const drawnBy = new WeakMap<readonly DiagramWord[], Map<string, Figure>>()

/** Draws a lecture's diagrams, the same as on the site; what was drawn before comes from the cache. */
export const drawFigures: DrawFigures = async (wanted, words) => {
  const figures = drawnBy.get(words) ?? new Map<string, Figure>()
  drawnBy.set(words, figures)
  const missing = wanted.filter(({ diagram }) => !figures.has(diagram.code))
  const drawn = await renderDiagrams(
    missing.map(({ note, diagram }) => ({
      code: diagram.code,
      file: note.path,
      line: diagram.start.line,
      column: diagram.start.column,
    })),
    { words },
  )
  for (const [index, { diagram }] of missing.entries()) {
    const { svg, width, height, steps, model } = drawn[index]!
    const shift = beginsEmpty(model) ? 1 : 0
    figures.set(diagram.code, {
      svg: shift ? svg.replace(/data-step="(\d+)"/g, (_, n: string) => `data-step="${Number(n) - 1}"`) : svg,
      width,
      height,
      steps: steps - shift,
    })
  }
  return (diagram) => figures.get(diagram.code)
}
