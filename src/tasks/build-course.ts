import { join } from 'node:path'
import { rename } from 'node:fs/promises'
import type { CourseSettings } from '../notes/index.ts'
import { launchBrowser } from '../browser.ts'
import type { HandedOut } from '../handout/catalog.ts'
import { printHandouts } from '../handout/print-handouts.ts'
import { asSettled } from '../reporters/severities.ts'
import { findingsOf, reporters } from '../reporters/index.ts'
import { buildLectures } from './build-lectures.ts'
import { buildSite } from './build-site.ts'
import { readSoundCourse } from './check-course.ts'
import { checkSlides } from './check-slides.ts'
import { drawDiagrams } from './draw-diagrams.ts'
import { formatBytes } from './format.ts'
import { lectureTimes } from './lecture-times.ts'
import type { PublicAddress } from '../public-address.ts'
import { withStaging } from './staging.ts'
import { step } from './steps.ts'
import { swapDirectory } from './swap.ts'

/**
 * Builds everything into `out`: site, decks, PDFs. Nothing of `out` changes
 * until all of it is ready; after a failure it is as it was.
 *
 * @param root absolute path of the project
 * @param out absolute path of the result, on the same file system as `root`
 * @throws {AuthorError} when the notes or a step fail, in words for the author
 */
export async function buildCourse(root: string, out: string, address: PublicAddress): Promise<void> {
  const course = await step('notas', () => readSoundCourse(root))
  await step('diagramas', () => drawDiagrams(course))
  await withStaging(root, async (staging) => {
    const fresh = join(staging, 'dist')
    const [lectures] = await allOrFirstFailure([
      step('presentaciones', () => buildLectures(root, join(staging, 'decks'), address)),
      step('sitio', () => buildSite(root, fresh, address)),
    ])
    for (const { directory, plan } of lectures) await rename(directory, join(fresh, plan.lecture.folder))
    await allOrFirstFailure([
      step('diapositivas', () => checkSlides(root, fresh, lectures, address)),
      step('PDF', () =>
        printInto(
          fresh,
          course.settings,
          lectures.map(({ plan }) => plan.lecture),
          address,
        ),
      ),
    ])
    for (const { plan } of lectures) console.log(`\n${lectureTimes(plan, course.themes)}`)
    const overruns = asSettled(findingsOf(lectures.map(({ plan }) => plan.lecture.file)), course.settings)
    if (overruns.length > 0) console.log(`\n${reporters.text(overruns)}`)
    await swapDirectory(fresh, out)
  })
}

/**
 * Prints the handouts of the built site in `dist`.
 *
 * @param settings What the course says of itself.
 * @param steps Only the lectures, one page a click instead of one a slide.
 */
export async function printInto(
  dist: string,
  settings: CourseSettings,
  lectures: readonly HandedOut[],
  address: PublicAddress,
  steps = false,
): Promise<void> {
  const browser = await launchBrowser()
  try {
    const printed = await printHandouts(browser, {
      dist,
      settings,
      ...address,
      lectures,
      steps,
      date: buildDate(),
    })
    for (const { handout, bytes } of printed) {
      console.log(`    ${handout.file.padEnd(28)} ${formatBytes(bytes)}`)
    }
  } finally {
    await browser.close()
  }
}

/** `SOURCE_DATE_EPOCH` (seconds; reproducible-builds.org) or now. */
function buildDate(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return epoch ? new Date(Number(epoch) * 1000) : new Date()
}

/** Like `Promise.all`, but waits for every one: a step must not go on in a directory that is removed. */
async function allOrFirstFailure<T extends readonly unknown[]>(work: {
  [K in keyof T]: Promise<T[K]>
}): Promise<T> {
  const results = await Promise.allSettled(work)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T
}
