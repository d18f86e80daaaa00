import { glob, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readCourse, type Course } from '../notes/index.ts'
import { oncePerBuild } from './once-per-build.ts'

/** Where `docs/` and `slides/` are: the site is always built from the project's root. */
export function courseRoot(): string {
  return process.cwd()
}

/** How long a look at the files' dates holds, in milliseconds. */
const glance = 200

/**
 * Resolves when no reader of the course holds any more to what it saw before now. The site's code
 * is loaded more than once, each time with a reader: to tell one of a change is not enough.
 */
export async function afterGlance(): Promise<void> {
  // Timers may ring a little early.
  await setTimeout(glance + 50)
}

/**
 * Reads the course once per build; while editing, again whenever a file of
 * `docs/` has changed. The reader is told `fresh` by who knows that one just has.
 */
export function courseReader(root: string): (fresh?: 'fresh') => Promise<Course> {
  let course: Promise<Course> | undefined
  let stamp = ''
  let looked = 0
  return async (fresh) => {
    if (process.env.NODE_ENV === 'production') {
      return oncePerBuild(`course ${root}`, () => readCourse(root))
    }
    if (course && !fresh && performance.now() - looked < glance) return course
    // Before the reading: what changes during it is then seen at the next look.
    const now = await stampOf(root)
    looked = performance.now()
    if (!course || stamp !== now) course = readCourse(root)
    stamp = now
    return course
  }
}

/** The course of this site. */
export const currentCourse = courseReader(courseRoot())

/** Changes with every edit under `docs/`, the pictures and elements there included. */
async function stampOf(root: string): Promise<string> {
  const paths: string[] = []
  for await (const path of glob('docs/**', { cwd: root, withFileTypes: true })) {
    if (!path.isDirectory()) paths.push(relative(root, join(path.parentPath, path.name)))
  }
  const stamps = await Promise.all(
    paths.sort().map(async (path) => {
      // A link that leads nowhere has no state: the course says so.
      const state = await stat(join(root, path)).catch(() => undefined)
      return `${path} ${state?.mtimeMs} ${state?.size}`
    }),
  )
  return stamps.join('\n')
}
