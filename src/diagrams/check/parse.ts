/** Mermaid in Node, to parse only. */
import { mermaidConfig } from '../config.ts'
import { hideEntities, restoreIn } from '../entities.ts'
import { flowParts, type FlowDb, type FlowPart } from '../flow-parts.ts'
import { isFlowchart, kindOf, type DiagramModel } from '../model.ts'
import { readParseError, type ParseError } from '../parse-error.ts'

/** What parsing alone tells of a diagram. */
export interface Parsed {
  kind: DiagramModel['kind']
  /** Of a flowchart. */
  parts: FlowPart[] | undefined
  /** Whether there is something to be drawn at a place that is no number. */
  placeless: boolean
}

/** What dates and scores are read from; Mermaid does so only when it draws. */
interface TaskDb {
  getTasks?(): { score?: number }[]
}

interface Mermaid {
  initialize(config: object): void
  mermaidAPI: { getDiagramFromText(code: string): Promise<{ type: string; db: unknown }> }
}

// Not literals: a page of the site imports the rules that import this, and its bundler must not
// take Mermaid along.
const sanitizer = 'dompurify'
const parser = 'mermaid'
let loading: Promise<Mermaid> | undefined

/** Mermaid hands labels to DOMPurify, which does nothing without a DOM: here labels pass as they are. */
async function load(): Promise<Mermaid> {
  const { default: purify } = (await import(/* @vite-ignore */ sanitizer)) as { default: object }
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text })
  const { default: mermaid } = (await import(/* @vite-ignore */ parser)) as { default: Mermaid }
  return mermaid
}

/** @param code as `prepare` gives it */
export async function parseMermaid(code: string): Promise<Parsed | { error: ParseError }> {
  loading ??= load()
  const mermaid = await loading
  const hidden = hideEntities(withoutBoxes(code), (name) => `#${name};`)
  mermaid.initialize(mermaidConfig(code))
  try {
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(hidden.code)
    const tasks = (db as TaskDb).getTasks?.() ?? []
    return {
      kind: kindOf(type),
      parts: isFlowchart(type) ? flowParts(db as FlowDb) : undefined,
      placeless: tasks.some(({ score }) => Number.isNaN(score)),
    }
  } catch (error) {
    return { error: restoreIn(readParseError(error), hidden.restore) }
  }
}

/** Mermaid asks a browser for the colour of a box; a frame in its place takes the same lines. */
function withoutBoxes(code: string): string {
  return /^\s*sequenceDiagram\b/.test(code) ? code.replace(/^(\s*)box\b.*$/gm, '$1rect rgb(0, 0, 0)') : code
}
