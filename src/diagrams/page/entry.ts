/**
 * Runs in the render page: one Mermaid source in, a clean SVG and what it says out. Mermaid and
 * the fonts are already there (see `renderer.ts`).
 */
import type { DiagramWord } from '../../notes/index.ts'
import type { DiagramModel } from '../model.ts'
import { readParseError, type ParseError } from '../parse-error.ts'
import { hideSigns, restoreIn } from '../stand-ins.ts'
import { Vocabulary } from '../vocabulary.ts'
import { clean } from './clean.ts'
import { decodeEntity, measureAs, restoreAll } from './meant.ts'
import { layOutWith, type LayoutLoader } from './layout.ts'
import { readModel, type ParsedDiagram } from './read-model.ts'
import { freeze } from './freeze.ts'

/** What the page returns for one diagram. */
export type PageResult = PageDrawing | { error: ParseError }

export interface PageDrawing {
  svg: string
  model: DiagramModel
  width: number
  height: number
  /** The smallest text, in px of the drawing at its natural size. */
  minFontPx: number
  /** The last step of `paso1`, `paso2`…; 0 when there are none. */
  steps: number
}

interface Mermaid {
  registerLayoutLoaders(loaders: LayoutLoader[]): void
  initialize(config: object): void
  render(id: string, code: string, container: Element): Promise<{ svg: string }>
  mermaidAPI: { getDiagramFromText(code: string): Promise<ParsedDiagram>; reset(): void }
}

declare global {
  interface Window {
    mermaid: Mermaid
    draw: typeof draw
  }
}

export async function draw(
  source: string,
  config: object,
  words: readonly DiagramWord[],
): Promise<PageResult> {
  const { mermaid } = window
  const hidden = hideSigns(source, decodeEntity)
  const { code, restore, asWritten } = hidden
  const stopMeasuring = measureAs(hidden)
  const vocabulary = new Vocabulary(words)
  layOutWith(vocabulary)
  freeze()
  try {
    mermaid.initialize(config)
    const model = restoreIn(readModel(await mermaid.mermaidAPI.getDiagramFromText(code), restore), restore)
    freeze()
    const container = document.createElement('div')
    container.className = 'diagrama'
    document.body.replaceChildren(container)
    const { svg } = await mermaid.render('d', code, container)
    container.innerHTML = svg
    restoreAll(container, hidden)
    const drawing = clean(container.querySelector('svg')!, { source, model, vocabulary })
    return { ...drawing, model }
  } catch (error) {
    return { error: restoreIn(readParseError(error), asWritten) }
  } finally {
    stopMeasuring()
    document.body.replaceChildren()
  }
}

window.draw = draw
