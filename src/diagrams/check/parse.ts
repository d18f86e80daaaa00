/** Mermaid in Node, to parse only. */
import { mermaidConfig } from '../config.ts'
import { flowParts, type FlowDb, type FlowPart } from '../flow-parts.ts'
import { isFlowchart, kindOf, type DiagramModel } from '../model.ts'
import { readParseError, type ParseError } from '../parse-error.ts'
import { hideSigns, restoreIn } from '../stand-ins.ts'

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

/** What a relation joins; Mermaid looks for it only when it draws. */
interface C4Db {
  getRels?(): { from: string; to: string }[]
  getC4Shape?(alias: string): unknown
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

/** The end of the last parse: several of Mermaid's types keep what they read in one place for all. */
let turn: Promise<unknown> = Promise.resolve()

/** What was parsed already: an editor asks for all diagrams of a page at each letter. */
const known = new Map<string, Promise<Parsed | { error: ParseError }>>()
const mostKnown = 500

/** @param code as `prepare` gives it */
export function parseMermaid(code: string): Promise<Parsed | { error: ParseError }> {
  const before = known.get(code)
  if (before) return before
  const parsed = turn.then(() => parse(code))
  turn = parsed.catch(() => known.delete(code))
  if (known.size >= mostKnown) known.clear()
  known.set(code, parsed)
  return parsed
}

/** What Mermaid was told last. */
let settled: object | undefined

async function parse(code: string): Promise<Parsed | { error: ParseError }> {
  loading ??= load()
  const mermaid = await loading
  const hidden = hideSigns(withoutBoxes(code), () => undefined)
  const config = mermaidConfig(code)
  // It takes longer than most diagrams do.
  if (config !== settled) mermaid.initialize((settled = config))
  try {
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(hidden.code)
    const lost = /^c4/i.test(type) ? unjoined(db as C4Db) : undefined
    // In the words of the drawing.
    if (lost) throw new Error(`C4 rel "${lost.from}" -> "${lost.to}" references an unknown shape or boundary`)
    const tasks = (db as TaskDb).getTasks?.() ?? []
    return {
      kind: kindOf(type),
      parts: isFlowchart(type) ? restoreIn(flowParts(db as FlowDb), hidden.restore) : undefined,
      placeless: tasks.some(({ score }) => Number.isNaN(score)),
    }
  } catch (error) {
    return { error: restoreIn(readParseError(error), hidden.asWritten) }
  }
}

/** Mermaid asks a browser for the colour of a box; a frame in its place takes the same lines. */
function withoutBoxes(code: string): string {
  return /^\s*sequenceDiagram\b/.test(code) ? code.replace(/^(\s*)box\b.*$/gm, '$1rect rgb(0, 0, 0)') : code
}

function unjoined(db: C4Db): { from: string; to: string } | undefined {
  return db.getRels?.().find(({ from, to }) => !db.getC4Shape?.(from) || !db.getC4Shape(to))
}
