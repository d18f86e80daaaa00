import { AuthorError } from '../author-error.ts'
import type { Course, Engine, Note } from '../notes/index.ts'
import { BesideEngine } from './beside-engine.ts'
import { readPageFiles } from './page-files.ts'
import { runPage, type PageResult, type PracticeFault } from './run-page.ts'

/** What is told while the commands are run. */
export interface PracticeProgress {
  onEngine?: (name: string) => void
  /** A page begins; `place` is its place among all, from 1. */
  onPage?: (note: Note, place: number, of: number) => void
  onCommand?: () => void
}

/** What is run, and how. */
export interface PracticeOptions extends PracticeProgress {
  /** Paths of notes, from the root of the repository; undefined: all. */
  pages?: readonly string[] | undefined
  /** Id of the only engine whose notes are run. */
  engine?: string | undefined
  /** Whether they are run on what the user has: nothing is started, nothing of others is touched. */
  own?: boolean
}

/** What an engine was, when it ran. */
export interface EngineUsed {
  engine: Engine
  version: string
  others: Map<string, string>
}

/** What became of the notes. */
export interface PracticeResult {
  pages: PageResult[]
  engines: EngineUsed[]
}

/** The notes of `course` that have commands to run, by their engine. */
export function pagesToRun(
  { notes, practice }: Pick<Course, 'notes' | 'practice'>,
  { pages, engine }: Pick<PracticeOptions, 'pages' | 'engine'> = {},
): Map<Engine, Note[]> {
  const [first] = practice.engines
  const byEngine = new Map<Engine, Note[]>()
  for (const one of practice.engines) {
    if (engine !== undefined && one.id !== engine) continue
    const own = notes.filter(
      (note) =>
        hasCommands(note) &&
        (note.practice.engine ?? first!.id) === one.id &&
        (pages === undefined || pages.includes(note.path)),
    )
    if (own.length > 0) byEngine.set(one, own)
  }
  return byEngine
}

/** Whether a note has commands, run or not. */
export function hasCommands({ steps }: Note): boolean {
  return steps.some((step) => step.type === 'console')
}

/**
 * Runs the commands of the notes, page by page, and compares what they print.
 *
 * @throws {AuthorError} when an engine doesn't start, or stops
 */
export async function runPractice(course: Course, options: PracticeOptions = {}): Promise<PracticeResult> {
  const { own = false } = options
  const result: PracticeResult = { pages: [], engines: [] }
  const byEngine = pagesToRun(course, options)
  const of = [...byEngine.values()].flat().length
  for (const [engine, notes] of byEngine) {
    let beside: BesideEngine | undefined
    try {
      for (const note of notes) {
        if (!beside) {
          options.onEngine?.(engine.name)
          beside = await startEngine(course, engine, own)
          const used = await usedEngine(beside, engine, { own, seconds: course.practice.limit })
          if (!result.engines.some((one) => one.engine === engine)) result.engines.push(used)
        }
        options.onPage?.(note, result.pages.length + 1, of)
        const files = await readPageFiles(course.root, note)
        const { onCommand } = options
        try {
          result.pages.push(
            await runPage(note, { engine, beside, settings: course.practice, files, own, onCommand }),
          )
        } catch (error) {
          if (!(error instanceof AuthorError)) throw error
          // Whatever befell the engine, the pages that follow get another one.
          result.pages.push(brokenOff(note, error))
          await beside.stop()
          beside = undefined
        }
      }
    } finally {
      await beside?.stop()
    }
  }
  return result
}

async function startEngine(course: Course, engine: Engine, own: boolean): Promise<BesideEngine> {
  const beside = await BesideEngine.start(course.root, {
    start: own ? undefined : engine.start,
    name: engine.name,
    needs: engine.needs,
  })
  try {
    if (!own) await prepareEngine(beside, engine, course.practice.limit)
    return beside
  } catch (error) {
    await beside.stop()
    throw error
  }
}

/** A page that could not be run to its end. */
function brokenOff(note: Note, { message }: AuthorError): PageResult {
  const fault: PracticeFault = {
    rule: 'comando-sin-ejecutar',
    message: `La nota no se terminó de ejecutar. ${message}`,
    hint: 'Si el motor se quedó sin memoria, cierra otros programas y vuelve a empezar.',
    line: 1,
    column: 1,
  }
  return { note, faults: [fault], outputs: [], commands: 0 }
}

async function prepareEngine(beside: BesideEngine, engine: Engine, seconds: number): Promise<void> {
  for (const command of engine.before) {
    const { code, output } = await beside.run(command, { seconds: seconds * 5 })
    if (code === 0) continue
    throw new AuthorError(`Falló «${command}», de «antes» de «${engine.name}». Dice:\n${output.trim()}`, {
      hint: 'Corrígelo en docs/_datos/motores.yml.',
    })
  }
}

/** @throws {AuthorError} when the engine doesn't say its version: it isn't there */
async function usedEngine(
  beside: BesideEngine,
  engine: Engine,
  { own, seconds }: { own: boolean; seconds: number },
): Promise<EngineUsed> {
  // Of a version cut out of a longer text, what fails is the first command of a pipe.
  const ask = (command: string): ReturnType<BesideEngine['run']> =>
    beside.run(`set -o pipefail; ${command}`, { seconds })
  const { code, output } = await ask(engine.version)
  const version = firstLine(output)
  if (code !== 0 || version === '') {
    throw new AuthorError(
      `«${engine.name}» no contesta: falló «${engine.version}», que dice su versión. Dice:\n${output.trim()}`,
      {
        hint: own
          ? 'Ponlo en marcha, o quita «--motor-propio» para que la práctica ponga uno aparte.'
          : 'Corrígelo en docs/_datos/motores.yml, o pon en marcha el motor.',
      },
    )
  }
  const others = new Map<string, string>()
  for (const [name, command] of engine.others) {
    const said = await ask(command)
    const other = firstLine(said.output)
    if (said.code === 0 && other !== '') others.set(name, other)
    // What the user lacks stops only the notes that use it.
    else if (!own) {
      throw new AuthorError(
        `Falló «${command}», que dice la versión de «${name}». Dice:\n${said.output.trim()}`,
        { hint: 'Corrígelo en docs/_datos/motores.yml.' },
      )
    }
  }
  return { engine, version, others }
}

const firstLine = (output: string): string => output.trim().split('\n')[0] ?? ''
