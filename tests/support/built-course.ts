/** Whole builds are dear: each course is built once, for all the tests that look at it. */
import { createHash } from 'node:crypto'
import { glob, mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { writeAtomically } from '../../src/atomic-file.ts'
import { isFreshBuild } from './fresh-build.ts'
import { runScript } from './run.ts'
import { buildingFiles, fillWorkspace, folderOf, project, workshop, type SmallCourse } from './workspace.ts'

/** A course that was built, by the command that everybody uses. */
export interface BuiltCourse {
  /** The project that it was built from. */
  root: string
  /** What was built. */
  dist: string
  /** What the command wrote. */
  output: string
  /** Where it is made for. */
  site: string | undefined
  base: string
}

/** The course of this repository, whichever it is, or a small one. */
export type CourseName = 'este' | SmallCourse

/** One of them is made for a folder of a host. */
const addresses: Record<CourseName, Pick<BuiltCourse, 'site' | 'base'>> = {
  este: { site: undefined, base: '/' },
  inicial: { site: undefined, base: '/' },
  fotosintesis: { site: 'https://ejemplo.test', base: '/curso/' },
}

/**
 * A course's build: the one that is there, if nothing that it is made of changed since, else a
 * new one. Test files that run at the same time wait for each other.
 *
 * @throws when the build fails, with what it said
 */
export async function builtCourse(course: CourseName): Promise<BuiltCourse> {
  const own = join(workshop, 'construidos', course)
  const root = course === 'este' ? project : join(own, 'proyecto')
  const { site, base } = addresses[course]
  const here = join(project, 'dist')
  if (course === 'este' && (await isFreshBuild(project, here))) {
    return { root, dist: here, output: '', site, base }
  }
  const built = { root, dist: join(own, 'dist'), site, base }
  return alone(own, async () => {
    const stamp = await stampOf(course)
    const record = join(own, 'construccion.json')
    const before = await readRecord(record)
    if (before?.stamp === stamp) return { ...built, output: outputOf(before) }
    if (course !== 'este') {
      await clear(root)
      await fillWorkspace(root, course)
    }
    const { code, output } = await runScript(root, 'build', {
      args: ['--out', built.dist],
      env: { SITE: site ?? '', BASE: base },
    })
    const now: BuildRecord = { stamp, code, output }
    await writeAtomically(record, JSON.stringify(now))
    return { ...built, output: outputOf(now) }
  })
}

/** What is remembered of a build, failed ones too: the same sources fail again. */
interface BuildRecord {
  stamp: string
  code: number | null
  output: string
}

async function readRecord(file: string): Promise<BuildRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as BuildRecord
  } catch {
    // Absent, or of another time.
    return undefined
  }
}

function outputOf({ code, output }: BuildRecord): string {
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  return output
}

/** Path, size and date of everything that a build of the course is made of. */
async function stampOf(course: CourseName): Promise<string> {
  const files = (await buildingFiles()).map((path) => join(project, path))
  const folder = course === 'este' ? project : folderOf(course)
  for await (const path of glob(['docs/**/*', 'slides/*.md'], { cwd: folder })) files.push(join(folder, path))
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const facts = await stat(file).catch(() => undefined)
    if (facts?.isFile()) hash.update(`${file}\0${facts.size}\0${facts.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Empties a project, but for what makes its next build quicker. */
async function clear(root: string): Promise<void> {
  await mkdir(root, { recursive: true })
  for (const name of await readdir(root)) {
    if (name !== '.cache') await rm(join(root, name), { recursive: true })
  }
}

/** Does `work` while no other process does any in `folder`. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true })
  const lock = join(folder, 'ocupado')
  for (;;) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
      if (owner > 0 && !isRunning(owner)) await rm(lock, { force: true })
      else await setTimeout(200)
    }
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
