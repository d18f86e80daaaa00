/** `npm run practica`, step by step. */
import { join } from 'node:path'
import { styleText } from 'node:util'
import { writeAtomically } from '../atomic-file.ts'
import { AuthorError } from '../author-error.ts'
import { brokenData, nearest, readCourse, type Course } from '../notes/index.ts'
import { dataFiles } from '../notes/read-course.ts'
import { findingsOfPages, type PracticeFinding } from '../practice/findings.ts'
import { recordText } from '../practice/record.ts'
import { rewriteOutputs } from '../practice/rewrite.ts'
import {
  hasCommands,
  pagesToRun,
  runPractice,
  type PracticeProgress,
  type PracticeResult,
} from '../practice/run-practice.ts'
import { asSettled } from '../reporters/severities.ts'
import { findingAt, findingsOf, reporters, ruleUrl, sortFindings, unrunBlocks } from '../reporters/index.ts'
import { counted } from './format.ts'

/** What the commands of the notes are tried with. */
export interface PracticeTask {
  /** Paths of notes, from the root of the repository; undefined: all. */
  pages: readonly string[] | undefined
  engine: string | undefined
  own: boolean
  /** Whether the notes are brought up to date. */
  update: boolean
  /** ISO day. */
  today: string
  /** The system that this runs on, as Node names it. */
  platform: NodeJS.Platform
}

/** What there is to tell of a run. */
export interface PracticeReport {
  findings: PracticeFinding[]
  /** Files that were written. */
  written: string[]
  /** What was run, in a sentence. */
  summary: string
}

/**
 * Runs the commands of the notes, and brings the notes up to date when it is asked for.
 *
 * @throws {AuthorError} when there is nothing to run them on, or nothing to run
 */
export async function tryCommands(
  root: string,
  task: PracticeTask,
  progress: PracticeProgress,
): Promise<PracticeReport> {
  refuseSystem(task.platform)
  const course = await readCourse(root)
  refuseBroken(course, task.pages)
  checkChoice(course, task)
  const result = await runPractice(course, { ...progress, ...task })
  const { written, left } = task.update ? await update(course, result, task) : { written: [], left: [] }
  const pages = task.update ? result.pages.map(withoutDifferences) : result.pages
  const findings = asSettled([...findingsOfPages(pages, ruleUrl), ...left], course.settings)
  return { findings: sortFindings(findings) as PracticeFinding[], written, summary: summaryOf(result) }
}

/** The blocks that are not run, each with its place and why. */
export async function listUnrun(root: string): Promise<string> {
  const { notes } = await readCourse(root)
  return unrunBlocks(
    notes.flatMap(({ path, steps }) =>
      steps.flatMap((step) =>
        step.type === 'console'
          ? [{ file: path, line: step.node.position?.start.line ?? 1, noRun: step.noRun }]
          : [],
      ),
    ),
  )
}

/** Findings for a person: each with what the note shows against what was printed. */
export function withDiffs(findings: readonly PracticeFinding[], stream: NodeJS.WriteStream): string {
  const paint = (style: 'red' | 'green' | 'cyan', text: string): string => styleText(style, text, { stream })
  const diff = (text: string): string =>
    text
      .split('\n')
      .map((line) =>
        line.startsWith('@@')
          ? paint('cyan', line)
          : line.startsWith('-')
            ? paint('red', line)
            : line.startsWith('+')
              ? paint('green', line)
              : line,
      )
      .join('\n')
  const told = findings.flatMap((finding) =>
    finding.diff ? [`${addressOf(finding)}\n${diff(finding.diff)}`] : [],
  )
  return [...told, reporters.text(findings)].join('\n')
}

function addressOf({ file, line, column }: PracticeFinding): string {
  return `${file}:${line}:${column}`
}

/** Commands are typed in a terminal, by processes, that only one system has. */
function refuseSystem(platform: NodeJS.Platform): void {
  if (platform === 'linux') return
  throw new AuthorError('Los comandos de las notas solo se pueden ejecutar en Linux.', {
    hint: 'Hazlo en un computador con Linux, o en un Linux dentro de este, con «npm ci» ejecutado allí.',
  })
}

/** Data and notes that can't be read as they are meant would have something else run. */
function refuseBroken(course: Course, pages: readonly string[] | undefined): void {
  const broken = brokenData(course)
  const chosen = pages ? course.files.filter(({ path }) => pages.includes(path)) : course.files
  const findings = asSettled(findingsOf(broken.length > 0 ? broken : chosen), course.settings)
  if (!findings.some(({ severity }) => severity === 'error')) return
  throw new AuthorError(`${reporters.text(findings)}\nNo se ejecutó nada: corrige lo anterior.`)
}

function checkChoice(course: Course, { pages, engine }: PracticeTask): void {
  const { engines } = course.practice
  if (engines.length === 0) {
    throw new AuthorError('El curso no dice en qué se ejecutan los comandos de las notas.', {
      hint: 'Escribe docs/_datos/motores.yml: lo explica la guía «Comandos que se prueban».',
    })
  }
  const ids = engines.map(({ id }) => id)
  if (engine !== undefined && !ids.includes(engine)) throw unknown('ningún motor', engine, ids)
  const paths = course.notes.filter(hasCommands).map(({ path }) => path)
  for (const path of pages ?? []) {
    if (!paths.includes(path)) throw unknown('ninguna página con comandos', path, paths)
  }
  for (const { path, practice } of course.notes) {
    if (practice.engine === undefined || ids.includes(practice.engine)) continue
    throw new AuthorError(`La nota pide el motor «${practice.engine}», y no está en motores.yml.`, {
      place: `${path}:1:1`,
      hint: `Están ${list(ids)}.`,
    })
  }
  if (pagesToRun(course, { pages, engine }).size > 0) return
  if (engine === undefined) throw new AuthorError('Ninguna nota tiene comandos que ejecutar.')
  throw new AuthorError(`Ninguna de esas notas se ejecuta con «${engine}».`, {
    hint: `La que deba ejecutarse con él lo dice en su encabezado de datos: «practica: motor: ${engine}».`,
  })
}

/** @param none with its article: «ningún motor» */
function unknown(none: string, given: string, known: readonly string[]): AuthorError {
  const near = nearest(given, known)
  return new AuthorError(`No hay ${none} «${given}».`, {
    hint: near ? `¿Querías decir «${near}»?` : `Están ${list(known)}.`,
  })
}

function list(texts: readonly string[]): string {
  return new Intl.ListFormat('es').format(texts)
}

async function update(
  course: Course,
  result: PracticeResult,
  { pages, today }: PracticeTask,
): Promise<{ written: string[]; left: PracticeFinding[] }> {
  const written: string[] = []
  const left: PracticeFinding[] = []
  for (const page of result.pages) {
    const rewritten = rewriteOutputs(page)
    if (!rewritten) continue
    if (rewritten.text !== undefined) {
      await writeAtomically(join(course.root, page.note.path), rewritten.text)
      written.push(page.note.path)
    }
    left.push(...rewritten.left.map((line) => unwritable(page.note.path, line)))
  }
  const undone = result.pages.some(({ faults }) =>
    faults.some(({ rule, mild }) => rule !== 'salida-distinta' && !mild),
  )
  if (pages === undefined && !undone && left.length === 0) {
    const path = `docs/_datos/${dataFiles.practiceRecord}`
    await writeAtomically(join(course.root, path), recordText(course.practiceRecord, result.engines, today))
    written.push(path)
  }
  return { written, left }
}

function unwritable(file: string, line: number): PracticeFinding {
  const finding = findingAt({
    file,
    line,
    rule: 'salida-distinta',
    message: 'La salida nueva tiene líneas que se leerían como comandos, y el bloque quedó como estaba',
    hint: 'Escríbela a mano, con «…» en lugar de esas líneas.',
  })
  return { ...finding, diff: undefined }
}

function withoutDifferences(page: PracticeResult['pages'][number]): PracticeResult['pages'][number] {
  return { ...page, faults: page.faults.filter(({ rule }) => rule !== 'salida-distinta') }
}

function summaryOf({ pages, engines }: PracticeResult): string {
  const commands = pages.reduce((sum, page) => sum + page.commands, 0)
  const used = list(engines.map(({ engine, version }) => `${engine.name} ${version}`))
  return `${counted(commands, 'comando', 'comandos')} en ${counted(pages.length, 'página', 'páginas')}, con ${used}.`
}
