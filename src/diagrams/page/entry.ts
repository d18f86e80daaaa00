/**
 * Runs in the render page: one Mermaid source in, a clean SVG and what it says out. Mermaid and
 * the fonts are already there (see `renderer.ts`).
 */
import type { DiagramWord } from '../../notes/index.ts'
import type { DiagramModel } from '../model.ts'
import { Vocabulary } from '../vocabulary.ts'
import { clean } from './clean.ts'
import { hideEntities, restoreIn, restoreTexts } from './entities.ts'
import { layOutWith, type LayoutLoader } from './layout.ts'
import { readModel, type ParsedDiagram } from './read-model.ts'
import { freeze } from './freeze.ts'

/** What the page returns for one diagram. */
export type PageResult = PageDrawing | { error: PageError }

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

/** A parse error as Mermaid's two kinds of parser give it. Lines and columns are 1-based. */
export interface PageError {
  message: string
  line?: number
  column?: number
  endColumn?: number
  found?: string
  expected?: string[]
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
  const { code, restore } = hideEntities(source)
  const vocabulary = new Vocabulary(words)
  layOutWith(vocabulary)
  freeze()
  try {
    mermaid.initialize(config)
    const model = restoreIn(readModel(await mermaid.mermaidAPI.getDiagramFromText(code)), restore)
    freeze()
    const container = document.createElement('div')
    container.className = 'diagrama'
    document.body.replaceChildren(container)
    const { svg } = await mermaid.render('d', code, container)
    container.innerHTML = svg
    restoreTexts(container, restore)
    const drawing = clean(container.querySelector('svg')!, model, vocabulary)
    return { ...drawing, model }
  } catch (error) {
    return { error: restoreIn(readError(error), restore) }
  } finally {
    document.body.replaceChildren()
  }
}

/** What Mermaid's parsers throw: jison's errors with a `hash`, langium's with a `result`. */
interface MermaidError {
  message?: string
  hash?: {
    text?: string
    token?: string | number
    line?: number
    loc?: JisonPlace
    expected?: unknown
  }
  loc?: JisonPlace
  result?: {
    lexerErrors?: { line?: number; column?: number }[]
    parserErrors?: { token?: LangiumToken; previousToken?: LangiumToken }[]
  }
}

/** Lines from 1, columns from 0. */
interface JisonPlace {
  first_line?: number
  first_column?: number
  last_column?: number
}

/** Places from 1; NaN at the end of the text. */
interface LangiumToken {
  startLine?: number
  startColumn?: number
  image?: string
}

/** The parts of an error that tell where it is. */
function readError(error: unknown): PageError {
  const { message, hash, result, loc } = error as MermaidError
  const base = { message: message ?? String(error) }
  if (hash) {
    const { first_line, first_column, last_column } = hash.loc ?? loc ?? {}
    return {
      ...base,
      line: first_line ?? oneMore(hash.line),
      column: oneMore(first_column),
      endColumn: oneMore(last_column),
      found: hash.token === 'EOF' || hash.token === 1 ? '' : hash.text || undefined,
      expected: Array.isArray(hash.expected) ? hash.expected.map(String) : undefined,
    }
  }
  const lexer = result?.lexerErrors?.[0]
  if (lexer) return { ...base, line: lexer.line, column: lexer.column }
  const parser = result?.parserErrors?.[0]
  if (parser) {
    const token = Number.isNaN(parser.token?.startLine) ? parser.previousToken : parser.token
    return { ...base, line: token?.startLine, column: token?.startColumn, found: token?.image || undefined }
  }
  return base
}

function oneMore(number: number | undefined): number | undefined {
  return typeof number === 'number' ? number + 1 : undefined
}

window.draw = draw
