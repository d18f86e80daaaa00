import { readFile, stat } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, posix, relative, sep } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sortFindings } from '../reporters/order.ts'
import type { Finding } from '../reporters/types.ts'
import { hashOf, openCache, ownDigest, type Cache } from './kept-results.ts'
import type { FileFacts } from './course/facts.ts'
import type { CheckedFile, Job } from './job.ts'

export interface LintOptions {
  /** Absolute path of the repository. */
  root: string
  /** Paths from the root, of files or folders, whose findings are wanted; all by default. */
  files?: readonly string[]
  /** Repairs what can be repaired, in place. */
  fix?: boolean
  /** ISO day that counts as today. */
  today?: string
  /** Whether to keep and use earlier results in `.cache/lint`. */
  cache?: boolean
}

export interface LintResult {
  findings: Finding[]
  /** Files looked at, those from the cache included. */
  files: number
  /** Files that `fix` changed. */
  fixed: string[]
  /** What the files say of themselves, for who checks links. */
  facts: FileFacts[]
}

/** Below this, starting a worker costs more than it saves. */
const filesForWorkers = 40

/** Checks the course: every file, then what only shows in the whole. */
export async function lint(options: LintOptions): Promise<LintResult> {
  const { root, fix = false, today = new Date().toISOString().slice(0, 10) } = options
  const paths = await coursePaths(root)
  const wanted = options.files && (await expandFolders(options.files, root, paths))
  for (const path of wanted ?? []) if (!paths.includes(path)) paths.push(path)
  const { readDataTexts } = await import('./course/data.ts')
  let texts = await readDataTexts(root)
  const ruling = async (): Promise<string> =>
    hashOf(
      await ownDigest(),
      ...['temas.yml', 'fuentes.yml', 'terminos.yml'].map((name) => texts.get(name) ?? ''),
    )
  const useCache = options.cache !== false && !fix
  const cache = await openCache(join(root, '.cache/lint/results.json'), useCache ? await ruling() : '')
  const stale = useCache ? await staleFiles(root, paths, cache, today) : paths
  const key = useCache ? await wholeKey(root, paths, cache, texts, today) : ''
  if (stale.length === 0 && cache.whole?.key === key && key !== '') {
    return finish(cache.whole.findings, paths, wanted, [], cache)
  }
  const job: Job = { root, paths: stale, fix, today }
  const checked = stale.length === 0 ? [] : await runJob(job)
  for (const { path, entry } of checked) cache.entries.set(path, entry)
  const fixed = checked.filter((file) => file.fixed).map(({ path }) => path)
  if (fixed.length > 0) texts = await readDataTexts(root)
  for (const path of cache.entries.keys()) if (!paths.includes(path)) cache.entries.delete(path)
  const { checkCourse } = await import('./course/check-course.ts')
  const entries = paths.flatMap((path) => cache.entries.get(path) ?? [])
  const findings = sortFindings([
    ...entries.flatMap((entry) => entry.findings),
    ...(await checkCourse(
      root,
      entries.map(({ facts }) => facts),
      texts,
    )),
  ])
  if (useCache) {
    cache.whole = { key: await wholeKey(root, paths, cache, texts, today), findings }
    await cache.save()
  }
  return finish(findings, paths, wanted, fixed, cache)
}

function finish(
  findings: Finding[],
  paths: readonly string[],
  wanted: readonly string[] | undefined,
  fixed: string[],
  cache: Cache,
): LintResult {
  return {
    findings: wanted ? findings.filter(({ file }) => wanted.includes(file)) : findings,
    files: wanted?.length ?? paths.length,
    fixed,
    facts: paths.flatMap((path) => cache.entries.get(path)?.facts ?? []),
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
      return path === '.' ? paths : paths.filter((one) => one.startsWith(`${path}/`))
    }),
  )
  return [...new Set(expanded.flat())]
}

/** Every file of the course that the linter reads, sorted. */
export async function coursePaths(root: string): Promise<string[]> {
  const paths: string[] = []
  const patterns = ['docs/**/*.{md,mdx}', 'docs/_datos/*.yml', 'slides/*.md']
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true })) {
    // A folder may be called `algo.md`.
    if (entry.isDirectory()) continue
    paths.push(relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
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
      const { size, mtimeMs } = await stat(join(root, path)).catch(() => ({ size: -1, mtimeMs: 0 }))
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

/** Whether no marked fact has expired since, nor come back to life. */
function holds({ day, facts }: { day: string; facts: FileFacts }, today: string): boolean {
  return facts.reviewDays.every((review) => review <= day === review <= today)
}

/** Identifies the state of everything that the findings of the whole depend on. */
async function wholeKey(
  root: string,
  paths: readonly string[],
  cache: Cache,
  texts: ReadonlyMap<string, string>,
  today: string,
): Promise<string> {
  const assets: string[] = []
  for await (const path of glob(['src/public/**', 'docs/_datos/*'], { cwd: root })) assets.push(path)
  const files = paths.map((path) => `${path} ${cache.entries.get(path)?.hash ?? ''}`)
  return hashOf(today, ...files, ...assets.sort(), ...texts.values())
}

/** Checks the files of a job, on several cores when there are many. */
async function runJob(job: Job): Promise<CheckedFile[]> {
  const workers = Math.min(availableParallelism(), 4)
  // A glossary that changes under a fix must be seen by all.
  if (job.fix || job.paths.length < filesForWorkers || workers < 2) {
    const { checkFiles } = await import('./job.ts')
    return checkFiles(job)
  }
  const shares = Array.from({ length: workers }, (_, index) =>
    job.paths.filter((_path, at) => at % workers === index),
  )
  return (await Promise.all(shares.map((paths) => inWorker({ ...job, paths })))).flat()
}

function inWorker(job: Job): Promise<CheckedFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./job-worker.ts', import.meta.url), {
      workerData: job,
      // Parsing makes much that is soon thrown away: with little room for it, a
      // quarter of the time goes into collecting garbage.
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0)
        reject(
          new Error(
            `El proceso de revisión terminó con el código ${code}. Vuelve a ejecutar «npm run lint».`,
          ),
        )
    })
  })
}
