import { constants } from 'node:fs'
import { access, glob, readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, posix, relative, sep } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createTwoFilesPatch } from 'diff'
import type { VFile } from 'vfile'
import { AuthorError } from '../author-error.ts'
import { findingsOf } from '../reporters/from-vfile.ts'
import { sortFindings } from '../reporters/order.ts'
import type { Finding } from '../reporters/types.ts'
import { hashOf, openCache, ownDigest, type Cache, type Entry, type Whole } from './kept-results.ts'
import type { FileFacts } from './course/facts.ts'
import type { CheckedFile, Job } from './job.ts'
import { asSettled, type FindingSettings } from '../reporters/severities.ts'

export interface LintOptions {
  /** Absolute path of the repository. */
  root: string
  /** Paths from the root, of files or folders, whose findings are wanted; all by default. */
  files?: readonly string[]
  /** Repairs what can be repaired, in place. */
  fix?: boolean
  /** Tells what `fix` would change, and writes nothing. */
  dry?: boolean
  /** ISO day that counts as today. */
  today?: string
  /** Whether to keep and use earlier results in `.cache/lint`. */
  cache?: boolean
  /** Told as files are checked: how many are done, of how many. */
  onProgress?: (done: number, all: number) => void
}

export interface LintResult {
  findings: Finding[]
  /** Files looked at, those from the cache included. */
  files: number
  /** Files not looked at, because a data file has a fault. */
  unchecked: number
  /** Files that `fix` changed. */
  fixed: string[]
  /** What `fix` would change, with `dry`: unified diffs. */
  patches: string[]
  /** What the files say of themselves, for who checks links. */
  facts: FileFacts[]
  /** How the course wants findings, for who adds some. */
  settings: FindingSettings
}

/** Below this, starting a worker costs more than it saves. */
const filesForWorkers = 40

/**
 * Checks the course: every file, then what only shows in the whole. Where a data file has a fault,
 * that is all that is told: of the rest nothing can be said.
 */
export async function lint(options: LintOptions): Promise<LintResult> {
  const { root, fix = false, dry = false, today = new Date().toISOString().slice(0, 10) } = options
  const paths = await coursePaths(root)
  if (paths.length === 0 && !options.files) {
    throw new AuthorError('Aquí no hay apuntes que revisar: no existe la carpeta docs o está vacía.', {
      hint: 'Ejecuta el comando en la carpeta del curso, o dile qué archivo revisar.',
    })
  }
  const wanted = options.files && (await expandFolders(options.files, root, paths))
  for (const path of wanted ?? []) if (!paths.includes(path)) paths.push(path)
  const { checkDrawings } = await import('../notes/drawings.ts')
  const { brokenData, misnamedFiles, parseCourseData, readCourseData } =
    await import('../notes/read-course.ts')
  const isCourse = paths.some((path) => /^docs\/.*\.md$/.test(path))
  const files = await readCourseData(root, isCourse)
  const text = (key: keyof typeof files): string => String(files[key])
  const useCache = options.cache !== false && !fix
  const digest = useCache
    ? hashOf(
        await ownDigest(),
        ...(['themes', 'sources', 'terms', 'diagramWords', 'misconceptions', 'words'] as const).map(text),
      )
    : ''
  const cache = await openCache(join(root, '.cache/lint/results.json'), digest)
  const texts = Object.values(files).map(String)
  const stale = useCache ? await staleFiles(root, paths, cache, today) : paths
  const key = useCache ? await wholeKey(root, paths, cache, texts, today) : ''
  if (stale.length === 0 && cache.whole?.key === key && key !== '') {
    return finish(cache.whole, paths, wanted, { fixed: [], patches: [] }, (path) => cache.entries.get(path))
  }
  let data = parseCourseData(files)
  await checkDrawings(root, data)
  const broken = brokenData(data)
  if (broken.length > 0) return onlyData(broken, paths, data.settings)
  // Of files that nobody asked for, only what they say of themselves is needed.
  const [asked, others] = wanted
    ? [stale.filter((path) => wanted.includes(path)), stale.filter((path) => !wanted.includes(path))]
    : [stale, []]
  const job: Job = {
    root,
    paths: asked,
    fix: fix ? (wanted ?? paths) : [],
    today,
    dry,
    factsOf: others,
  }
  const checked = stale.length === 0 ? [] : await runJob(job, options.onProgress)
  const known = new Map<string, Entry>()
  for (const { path, entry } of checked) (others.includes(path) ? known : cache.entries).set(path, entry)
  const entryOf = (path: string): Entry | undefined => known.get(path) ?? cache.entries.get(path)
  const fixed = dry ? [] : checked.filter((file) => file.fixed).map(({ path }) => path)
  const patches = checked.flatMap(({ path, change }) => (change ? [patchOf(path, change)] : []))
  if (fixed.length > 0) data = parseCourseData(await readCourseData(root, isCourse))
  for (const path of cache.entries.keys()) if (!paths.includes(path)) cache.entries.delete(path)
  const { checkCourse } = await import('./course/check-course.ts')
  const { checkCompanions } = await import('./course/companions.ts')
  const { readLectures } = await import('../lectures/index.ts')
  const entries = paths.flatMap((path) => entryOf(path) ?? [])
  const facts = entries.map((entry) => entry.facts)
  const notes = facts.flatMap(({ outline }) => outline ?? [])
  const lectures = await readLectures({ root, notes, themes: data.themes })
  const found = [
    ...entries.flatMap(({ findings }) => findings),
    ...findingsOf(lectures.map(({ file }) => file)),
    ...(await checkCourse(root, facts, data, lectures)),
    ...(await checkCompanions(root, facts)),
    ...findingsOf(await misnamedFiles(root)),
  ]
  const { severities, pages } = data.settings
  const settings = { severities, pages }
  const whole = { key: '', findings: sortFindings(asSettled(found, settings)), settings }
  if (useCache && others.length > 0) {
    // The rest was not looked at by any rule: what it gave is not for keeping.
    cache.whole = undefined
    for (const path of others) cache.entries.delete(path)
    await cache.save()
  } else if (useCache) {
    cache.whole = { ...whole, key: await wholeKey(root, paths, cache, texts, today) }
    await cache.save()
  }
  return finish(whole, paths, wanted, { fixed, patches }, entryOf)
}

function patchOf(path: string, { before, after }: { before: string; after: string }): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 }).replace(
    /^=+\n/,
    '',
  )
}

/** The faults of data files alone. */
function onlyData(broken: readonly VFile[], paths: readonly string[], settings: FindingSettings): LintResult {
  const names = broken.map(({ path }) => path)
  return {
    findings: asSettled(findingsOf(broken), settings),
    files: names.length,
    unchecked: paths.filter((path) => !names.includes(path)).length,
    fixed: [],
    patches: [],
    facts: [],
    settings,
  }
}

function finish(
  { findings, settings }: Omit<Whole, 'key'>,
  paths: readonly string[],
  wanted: readonly string[] | undefined,
  repairs: Pick<LintResult, 'fixed' | 'patches'>,
  entryOf: (path: string) => Entry | undefined,
): LintResult {
  return {
    findings: wanted ? findings.filter(({ file }) => wanted.includes(file)) : findings,
    files: wanted?.length ?? paths.length,
    unchecked: 0,
    ...repairs,
    facts: paths.flatMap((path) => entryOf(path)?.facts ?? []),
    settings,
  }
}

/** `files`, with the course's files in place of each folder that they are in. */
async function expandFolders(
  files: readonly string[],
  root: string,
  paths: readonly string[],
): Promise<string[]> {
  const expanded = await Promise.all(
    files.map(async (file) => {
      const path = posix.normalize(file.split(sep).join('/')).replace(/\/$/, '')
      const isFolder = (await stat(join(root, path)).catch(() => undefined))?.isDirectory()
      if (!isFolder) return [path]
      const inside = path === '.' ? paths : paths.filter((one) => one.startsWith(`${path}/`))
      if (inside.length === 0) {
        throw new AuthorError(`En la carpeta «${file}» no hay apuntes que revisar.`, {
          hint: 'Se revisan las notas de docs, las presentaciones de slides y los datos de docs/_datos; de otra carpeta, di el archivo.',
        })
      }
      return inside
    }),
  )
  return [...new Set(expanded.flat())]
}

/** Every file of the course that the linter reads, sorted. */
export async function coursePaths(root: string): Promise<string[]> {
  const paths: string[] = []
  const patterns = ['docs/**/*.{md,mdx}', 'docs/_datos/*.yml', 'slides/*.md']
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    // A folder may be called `algo.md`: among the notes it is told, as it is when they are read.
    if (entry.isDirectory() && !/^docs\/.*\.md$/.test(path)) continue
    paths.push(path)
  }
  return paths.filter((path) => !/(^|\/)\./.test(path) && !/\/_(?!datos\/)/.test(path)).sort()
}

/** Files whose entry no longer holds; an unchanged file is not even read. */
async function staleFiles(
  root: string,
  paths: readonly string[],
  cache: Cache,
  today: string,
): Promise<string[]> {
  const stale: string[] = []
  await Promise.all(
    paths.map(async (path) => {
      const entry = cache.entries.get(path)
      // One that can't be read is reported by who reads it.
      const { size, mtimeMs } = await readableState(join(root, path))
      if (!entry || entry.size !== size || !holds(entry, today)) {
        stale.push(path)
      } else if (entry.modified !== mtimeMs) {
        if (hashOf(await readFile(join(root, path))) === entry.hash) entry.modified = mtimeMs
        else stale.push(path)
      }
    }),
  )
  return stale.sort()
}

/** Size and date of a file; of one that may not be read, what no entry has. */
async function readableState(path: string): Promise<{ size: number; mtimeMs: number }> {
  try {
    await access(path, constants.R_OK)
    return await stat(path)
  } catch {
    return { size: -1, mtimeMs: 0 }
  }
}

/** Whether no marked fact has expired since, nor come back to life. */
function holds({ day, facts }: { day: string; facts: FileFacts }, today: string): boolean {
  return facts.reviewDays.every((review) => review <= day === review <= today)
}

/** Identifies the state of everything that the findings of the whole depend on. */
async function wholeKey(
  root: string,
  paths: readonly string[],
  cache: Cache,
  texts: readonly string[],
  today: string,
): Promise<string> {
  const assets: string[] = []
  for await (const path of glob(
    ['src/public/**', 'docs/_datos/*', 'docs/**/*.{markdown,mdown,mkd,MD,Md,mD}'],
    {
      cwd: root,
    },
  ))
    assets.push(path)
  const { companionStamps } = await import('./course/companions.ts')
  const files = paths.map((path) => `${path} ${cache.entries.get(path)?.hash ?? ''}`)
  return hashOf(today, ...files, ...assets.sort(), ...texts, ...(await companionStamps(root)))
}

/** Checks the files of a job, on several cores when there are many. */
async function runJob(job: Job, onProgress?: LintOptions['onProgress']): Promise<CheckedFile[]> {
  let done = 0
  const onFile = (): void => onProgress?.(++done, job.paths.length)
  const workers = Math.min(availableParallelism(), 4)
  // A glossary that changes under a fix must be seen by all.
  const many = Math.max(job.paths.length, job.factsOf?.length ?? 0) >= filesForWorkers
  if (job.fix.length > 0 || !many || workers < 2) {
    const { checkFiles } = await import('./job.ts')
    return checkFiles(job, onFile)
  }
  const share = (paths: readonly string[], index: number): string[] =>
    paths.filter((_path, at) => at % workers === index)
  const shares = Array.from({ length: workers }, (_, index) => ({
    ...job,
    paths: share(job.paths, index),
    factsOf: share(job.factsOf ?? [], index),
  }))
  return (await Promise.all(shares.map((share) => inWorker(share, onFile)))).flat()
}

function inWorker(job: Job, onFile: () => void): Promise<CheckedFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./job-worker.ts', import.meta.url), {
      workerData: job,
      // Parsing makes much that is soon thrown away: with little room for it, a
      // quarter of the time goes into collecting garbage.
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
    })
    worker.on('message', (message: CheckedFile[] | number) => {
      if (typeof message === 'number') onFile()
      else resolve(message)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0)
        reject(
          new Error(
            `Una parte de la revisión se interrumpió, con el código ${code}. Vuelve a ejecutar «npm run lint».`,
          ),
        )
    })
  })
}
