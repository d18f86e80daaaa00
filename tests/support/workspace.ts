import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { machineFiles } from '../../src/tasks/machine-files.ts'

export const project = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Where tests keep what they make: inside this project, where Node finds `node_modules` above it, for Astro can't build across a link to them. */
export const workshop = join(project, '.cache', 'pruebas')

/** The small whole courses of `tests/courses`. */
export type SmallCourse = 'inicial' | 'fotosintesis'

/** Folder of a small course's `docs` and `slides`. */
export function folderOf(course: SmallCourse): string {
  return join(project, 'tests', 'courses', course)
}

/** Paths of the machine's files that a build needs. */
export async function buildingFiles(): Promise<string[]> {
  return (await machineFiles(project)).filter((path) => !path.startsWith('tests/'))
}

/** Puts a project of its own into the folder `root`: this machine, and a small course. */
export async function fillWorkspace(root: string, course: SmallCourse): Promise<void> {
  for (const path of await buildingFiles()) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await cp(join(project, path), join(root, path))
  }
  await cp(folderOf(course), root, { recursive: true })
}

/** A project of a test's own, that it may break. */
export async function makeWorkspace(course: SmallCourse): Promise<{ root: string; remove(): Promise<void> }> {
  await mkdir(workshop, { recursive: true })
  const root = await mkdtemp(join(workshop, `${course}-`))
  await fillWorkspace(root, course)
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
