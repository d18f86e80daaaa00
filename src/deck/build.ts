import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, runNode } from '../child.ts'
import { readCourse, readNote } from '../notes/index.ts'
import { checkPlan } from './check-plan.ts'
import { AuthorError } from '../author-error.ts'
import { parseLecture } from './lecture.ts'
import { serviceWorker } from './offline.ts'
import { planLecture, type LecturePlan } from './plan.ts'
import { refuseBroken } from './problems.ts'

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string
  /** Name of the lecture's file in `slides/`, without extension. */
  lecture: string
  /** Absolute path of the result; emptied first. */
  outDir: string
  /** Path of the deck on its host, with slashes around: `/presentacion/`. */
  base: string
  /** Origin of the site, without path; undefined when it isn't known. */
  site: string | undefined
  /** Path of the site on its host, with slashes around. */
  siteBase: string
}

/**
 * Builds a lecture with Slidev into `outDir`, ready for any static host.
 *
 * Its print page is `<base>?print#/print` (every step shown, one slide of
 * 980 × 552 CSS px a page); `?print=clicks#/print` prints every click.
 *
 * @returns what the lecture shows, and when
 * @throws {AuthorError} when lecture or notes are wrong (`file:line:column`, in
 *   Spanish), or Slidev fails
 */
export async function buildLecture(options: BuildOptions): Promise<LecturePlan> {
  const { root, lecture, outDir, base } = options
  const plan = await soundPlan(root, lecture)
  await rm(outDir, { recursive: true, force: true })
  const entry = join(root, 'slides', `${lecture}.md`)
  const output = await runSlidev(['build', entry, '--base', base, '--out', outDir], options)
  // Slidev ends with 0 even when an import could not be read, if the bundler didn't care.
  await access(join(outDir, 'index.html')).catch(() => {
    throw new AuthorError(
      `Slidev no construyó slides/${lecture}.md. Corrige lo que indica este mensaje:\n\n${output}`,
    )
  })
  // Copies for hosts that serve the deck at their root, with history routing.
  for (const file of ['404.html', '_redirects']) await rm(join(outDir, file), { force: true })
  await writeFile(join(outDir, 'sw.js'), await serviceWorker(outDir))
  return plan
}

/**
 * Reads and plans a lecture. That it takes longer than it may is only recorded
 * on its file: it can still be given.
 *
 * @throws {AuthorError} when it, or a note that it shows, is wrong, or a slide
 * holds too much text or has no notes
 */
export async function soundPlan(root: string, name: string): Promise<LecturePlan> {
  const course = await readCourse(root)
  const file = await readNote(root, `slides/${name}.md`).catch(() => {
    throw new AuthorError(`No existe slides/${name}.md. Escribe ese archivo, o elige otra presentación.`)
  })
  const lecture = parseLecture(file, course)
  const notes = lecture.parts.flatMap((part) => (part.kind === 'note' ? [part.note.file] : []))
  refuseBroken([file, ...new Set(notes)])
  const plan = planLecture(lecture, { ...course, figures: () => undefined })
  refuseBroken(checkPlan(plan))
  return plan
}

/** Slidev keeps its roots for a whole process, and takes a lot of memory: each build gets its own. */
async function runSlidev(args: string[], { root, site, siteBase }: BuildOptions): Promise<string> {
  const { code, output } = await runNode([commandOf(root, '@slidev/cli', 'slidev'), ...args], {
    cwd: root,
    env: { SITE: site ?? '', BASE: siteBase, NO_COLOR: '1' },
  })
  if (code !== 0)
    throw new AuthorError(
      `Slidev no pudo construir la presentación. Corrige lo que indica este mensaje:\n\n${output}`,
    )
  return output
}
