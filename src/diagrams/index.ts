/**
 * Mermaid sources → themed, described, deterministic SVG.
 *
 * - `renderDiagrams(sources, options)` draws many, in order; all errors come together in one
 *   `DiagramsError`. Calls made in the same tick share one browser run, so calling it for one
 *   diagram at a time from concurrent code costs no more.
 * - `describeModel(model, words)` is the Spanish description alone, pure and synchronous.
 * - `withUniqueIds(svg, n)` is for a page that shows the same diagram twice.
 * - `closeDiagrams()` closes the browser at once; without it, it closes when idle.
 *
 * The SVG is meant to be inlined: its paint is in `src/styles/diagrams.css`, and the colours of the
 * course's words in the style sheet of `src/styles/course-shades.ts`. It carries `width`, `height` and
 * `viewBox`, `role="img"`, `<title>` and `<desc>`; parts that appear at a step of the deck
 * carry `data-step="n"`.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DiagramWord } from '../notes/index.ts'
import { createCache, type Cache } from './kept-drawings.ts'
import { describeModel, describeSteps } from './describe/index.ts'
import { finish, withUniqueIds } from './finish.ts'
import { inspect } from './inspect.ts'
import { DiagramsError, messageAt, type DiagramMessage, type Place } from './check/messages.ts'
import type { DiagramModel } from './model.ts'
import type { PageDrawing } from './page/entry.ts'
import type { ParseError } from './parse-error.ts'
import { pipelineHash } from './pipeline-hash.ts'
import { prepare, withPlainLines } from './check/prepare.ts'
import { refusals } from './check/refusals.ts'
import { projectRoot } from './root.ts'
import { syntaxMessage } from './check/syntax.ts'
import { checkDrawing, checkModel } from './check/rules.ts'
import { drawnParts, STEP, Vocabulary } from './vocabulary.ts'

export { describeModel, DiagramsError, STEP, withUniqueIds }
export type { DiagramMessage, DiagramModel }

/** A Mermaid fence: its content and where that content starts in its file. */
export interface DiagramSource extends Place {
  code: string
}

export interface Diagram {
  /** Ready to be inlined in HTML. */
  svg: string
  /** `accTitle`. */
  title: string
  /** Spanish, plain text: the author's `accDescr`, then what the diagram shows. */
  description: string
  /** Mermaid's name for the type, such as `flowchart-v2`. */
  type: string
  /** Natural size in px. */
  width: number
  height: number
  /** The smallest text in px at natural size. */
  minFontPx: number
  /** The last step; 0 when everything is there from the start. */
  steps: number
  /** What comes with each step, from the first, in Spanish; none where there is nothing to tell. */
  stepTexts: string[]
  /** Of the source, the words that it uses, and what draws it; also the start of the SVG's ids. */
  hash: string
  /** What the diagram says, as data. */
  model: DiagramModel
}

export interface DiagramOptions {
  /** The course's words: what a source may use as classes. */
  words: readonly DiagramWord[]
  /** The project's root, which holds `.cache/`. Default: found from this file. */
  root?: string
  /** `false` draws anew and keeps nothing. */
  cache?: boolean
  /** How long the browser stays open after the last diagram, in ms. Default: 1000. */
  idleMs?: number
}

/**
 * Draws diagrams; the results are in the order of the sources.
 *
 * @throws {DiagramsError} with every broken diagram among the sources.
 * @throws {BrowserNotFoundError} when something must be drawn and there is no Chromium.
 */
export async function renderDiagrams(sources: DiagramSource[], options: DiagramOptions): Promise<Diagram[]> {
  const outcomes = await outcomesOf(sources, options)
  const messages = messagesOf(outcomes)
  if (messages.length > 0) throw new DiagramsError(messages)
  return outcomes.filter((outcome) => !('messages' in outcome)) as Diagram[]
}

/** Closes the browser now, if one is open. */
export async function closeDiagrams(): Promise<void> {
  const renderer = await loaded
  await renderer?.closeRenderer()
}

type Outcome = Diagram | { messages: DiagramMessage[] }
/** What a drawing is kept as: free of the file it came from. */
type Kept = PageDrawing & { svg: string }

function messagesOf(outcomes: Outcome[]): DiagramMessage[] {
  return outcomes.flatMap((outcome) =>
    'messages' in outcome ? outcome.messages.toSorted((a, b) => a.line - b.line || a.column - b.column) : [],
  )
}

async function outcomesOf(sources: DiagramSource[], options: DiagramOptions): Promise<Outcome[]> {
  if (sources.length === 0) return []
  const pipeline = await pipelineHash()
  const cache =
    options.cache === false
      ? undefined
      : createCache<Kept>(join(options.root ?? projectRoot(), '.cache', 'diagrams'))
  const context = {
    pipeline,
    cache,
    vocabulary: new Vocabulary(options.words),
    idleMs: options.idleMs ?? 1000,
  }
  return Promise.all(sources.map((source) => outcomeOf(source, context)))
}

/** What all sources of a call share. */
interface Context {
  pipeline: string
  cache: Cache<Kept> | undefined
  vocabulary: Vocabulary
  idleMs: number
}

async function outcomeOf(given: DiagramSource, context: Context): Promise<Outcome> {
  const { pipeline, cache, vocabulary } = context
  const source = { ...given, code: withPlainLines(given.code) }
  const refused = refusals(source)
  if (refused.length > 0) return { messages: refused }

  const { code, rows, title, accDescr } = prepare(source.code)
  const used = JSON.stringify(drawnParts(vocabulary.words, code))
  const hash = createHash('sha256').update([pipeline, used, title, accDescr, code].join('\n')).digest('hex')
  let kept = await cache?.get(hash)
  if (!kept) {
    const drawn = await enqueue(code, context)
    if ('error' in drawn) return { messages: [syntaxMessage(drawn.error, source.code, rows, source)] }
    const { shrink } = await import('./shrink.ts')
    kept = { ...drawn, model: { ...drawn.model, title, accDescr }, svg: await shrink(drawn.svg) }
  }

  const { model, width, height, minFontPx, steps } = kept
  const shown = checkDrawing(kept, source)
  const parts = model.kind === 'flowchart' ? [...model.nodes, ...model.groups, ...model.edges] : undefined
  const wrong = shown.length > 0 ? shown : checkModel({ ...model, parts }, source, vocabulary)
  if (wrong.length > 0) return { messages: wrong }
  const description = describeModel(model, vocabulary)
  const svg = finish(kept.svg, kept, { id: `d${hash.slice(0, 8)}`, title: model.title, description })
  const unsafe = inspect(svg)
  if (unsafe.length > 0) {
    return {
      messages: [
        messageAt(
          source,
          source.code,
          'diagram-unsafe',
          `El dibujo contendría ${new Intl.ListFormat('es').format(unsafe)}, y no se admite en un diagrama. Quítalo.`,
        ),
      ],
    }
  }
  await cache?.set(hash, kept)
  return {
    svg,
    title: model.title,
    description,
    type: model.type,
    width,
    height,
    minFontPx,
    steps,
    stepTexts: describeSteps(model, vocabulary),
    hash,
    model,
  }
}

// --- Calls of one tick share one browser run ---------------------------------------------------

interface Job {
  code: string
  vocabulary: Vocabulary
  resolve(result: PageDrawing | { error: ParseError }): void
  reject(error: unknown): void
}

let queue: Job[] = []
let running: Promise<void> = Promise.resolve()
let loaded: Promise<typeof import('./renderer.ts')> | undefined

function enqueue(
  code: string,
  { vocabulary, idleMs }: Pick<Context, 'vocabulary' | 'idleMs'>,
): Promise<PageDrawing | { error: ParseError }> {
  return new Promise((resolve, reject) => {
    queue.push({ code, vocabulary, resolve, reject })
    if (queue.length === 1) {
      setImmediate(() => {
        running = running.then(() => flush(idleMs))
      })
    }
  })
}

async function flush(idleMs: number): Promise<void> {
  const jobs = queue
  queue = []
  if (jobs.length === 0) return
  try {
    // Playwright and Mermaid are not even loaded when everything is in the cache.
    loaded ??= import('./renderer.ts')
    const { drawAll } = await loaded
    const keyOf = ({ code, vocabulary }: Job) => JSON.stringify([code, drawnParts(vocabulary.words, code)])
    const distinct = new Map(jobs.map((job) => [keyOf(job), job]))
    const results = await drawAll([...distinct.values()], idleMs)
    const byKey = new Map([...distinct.keys()].map((key, index) => [key, results[index]!]))
    for (const job of jobs) job.resolve(byKey.get(keyOf(job))!)
  } catch (error) {
    for (const job of jobs) job.reject(error)
  }
}
