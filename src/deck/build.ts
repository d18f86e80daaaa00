import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, runNode } from '../child.ts'
import { manifestName } from '../lectures/index.ts'
import { readCourse } from '../notes/index.ts'
import { checkPlan } from './check-plan.ts'
import { AuthorError } from '../author-error.ts'
import { deckManifest } from './manifest.ts'
import type { LecturePlan } from './plan.ts'
import { refuseBroken } from './problems.ts'
import { readPlans } from './read-plans.ts'

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string
  /** Absolute path of the result; emptied first. */
  outDir: string
  /** Path of the deck on its host, with slashes around: `/presentacion/`. */
  base: string
  /** Origin of the site, without path; undefined when it isn't known. */
  site: string | undefined
  /** Path of the site on its host, with slashes around. */
  siteBase: string
  /** Ends it before its time. */
  signal?: AbortSignal
}

/**
 * Builds a lecture with Slidev into `outDir`, ready for any static host.
 *
 * Its print page is `<base>?print#/print` (every step shown, one slide of
 * 980 × 552 CSS px a page); `?print=clicks#/print` prints every click.
 *
 * @throws {AuthorError} when Slidev fails
 */
export async function buildLecture(plan: LecturePlan, options: BuildOptions): Promise<void> {
  const { root, outDir, base } = options
  const { path } = plan.lecture.file
  await rm(outDir, { recursive: true, force: true })
  const output = await runSlidev(['build', join(root, path), '--base', base, '--out', outDir], options)
  // Slidev ends with 0 even when an import could not be read, if the bundler didn't care.
  await access(join(outDir, 'index.html')).catch(() => {
    throw new AuthorError(`Slidev no construyó ${path}. Corrige lo que indica este mensaje:\n\n${output}`)
  })
  // Copies for hosts that serve the deck at their root, with history routing.
  for (const file of ['404.html', '_redirects']) await rm(join(outDir, file), { force: true })
  await writeFile(join(outDir, manifestName), JSON.stringify(deckManifest(plan)))
}

/**
 * Reads and plans the lectures of the course at `root`, without drawing their
 * diagrams. That one takes longer than it may is only recorded on its file: it
 * can still be given.
 *
 * @throws {AuthorError} with all that is wrong with them and with the notes that
 * they show
 */
export async function soundPlans(root: string): Promise<LecturePlan[]> {
  const course = await readCourse(root)
  const plans = await readPlans(course)
  const files = plans.flatMap(({ lecture }) => [
    lecture.file,
    ...lecture.parts.flatMap((part) => (part.kind === 'note' ? [part.note.file] : [])),
  ])
  refuseBroken(new Set(files))
  refuseBroken(new Set(plans.flatMap(checkPlan)))
  return plans
}

/** Slidev keeps its roots for a whole process, and takes a lot of memory: each build gets its own. */
async function runSlidev(args: string[], { root, site, siteBase, signal }: BuildOptions): Promise<string> {
  const { code, output } = await runNode([commandOf(root, '@slidev/cli', 'slidev'), ...args], {
    cwd: root,
    env: { SITE: site ?? '', BASE: siteBase, NO_COLOR: '1' },
    task: 'construir la presentación',
    ...(signal && { signal }),
  })
  if (code !== 0) throw new AuthorError(`Slidev no pudo construir la presentación:\n\n${output}`)
  return output
}
