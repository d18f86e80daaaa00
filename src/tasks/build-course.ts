import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { AuthorError } from '../author-error.ts'
import { launchBrowser } from '../browser.ts'
import { buildDate } from '../handout/build-date.ts'
import type { HandedOut } from '../handout/catalog.ts'
import { printHandouts } from '../handout/print-handouts.ts'
import { builtDecks, findLectures } from '../lectures/index.ts'
import { readDataAlone, type CourseSettings } from '../notes/index.ts'
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
import { onlyOne } from './only-one.ts'
import { checkPlaceOfProject } from './project-place.ts'
import { withStaging } from './staging.ts'
import { step } from './steps.ts'
import { checkPlaceOfBuild, mendSwap, swapDirectory } from './swap.ts'

/**
 * Builds everything into `out`: site, decks, PDFs. Nothing of `out` changes
 * until all of it is ready; after a failure it is as it was.
 *
 * @param root absolute path of the project
 * @param out absolute path of the result
 * @throws {AuthorError} when the notes or a step fail, in words for the author
 */
export async function buildCourse(root: string, out: string, address: PublicAddress): Promise<void> {
  checkPlaceOfProject(root)
  await checkPlaceOfBuild(root, out)
  const date = buildDate(root)
  await onlyOne(root, async () => {
    await mendSwap(out)
    // Nothing is begun that could not be ended without it.
    await withBrowser(async (browser) => {
      const course = await step('notas', () => readSoundCourse(root))
      await step('diagramas', () => drawDiagrams(course))
      await withStaging(root, async (staging) => {
        const fresh = join(staging, 'dist')
        const [lectures] = await together((signal) => [
          step('presentaciones', () => buildLectures(root, join(staging, 'decks'), address, signal)),
          step('sitio', () => buildSite(root, fresh, address, signal)),
        ])
        for (const { directory, plan } of lectures) await rename(directory, join(fresh, plan.lecture.folder))
        const heads = lectures.map(({ plan }) => plan.lecture)
        await together(() => [
          step('diapositivas', () => checkSlides(browser, root, fresh, lectures, address)),
          step('PDF', () =>
            printInto(browser, fresh, { settings: course.settings, lectures: heads, address, date }),
          ),
        ])
        for (const { plan } of lectures) console.log(`\n${lectureTimes(plan, course.themes)}`)
        const overruns = asSettled(findingsOf(heads.map(({ file }) => file)), course.settings)
        if (overruns.length > 0) console.log(`\n${reporters.text(overruns)}`)
        await swapDirectory(fresh, out)
      })
    })
  })
}

/** What is printed of a site, and what the files say of it. */
export interface Printing {
  settings: CourseSettings
  lectures: readonly HandedOut[]
  address: PublicAddress
  /** See `buildDate`. */
  date: Date | undefined
  /** Only the lectures, one page a click instead of one a slide. */
  steps?: boolean
}

/** Prints the handouts of the built site in `dist`. */
export async function printInto(
  browser: Browser,
  dist: string,
  { address, ...printing }: Printing,
): Promise<void> {
  const printed = await printHandouts(browser, { dist, ...printing, ...address })
  for (const { handout, bytes } of printed) {
    console.log(`    ${handout.file.padEnd(28)} ${formatBytes(bytes)}`)
  }
}

/**
 * Prints again the handouts of the site that is built in `dist`, a folder of the project at `root`.
 *
 * @throws {AuthorError} when there is no site, or no browser
 */
export async function printAgain(
  root: string,
  dist: string,
  options: Pick<Printing, 'address' | 'steps'>,
): Promise<void> {
  const date = buildDate(root)
  await onlyOne(root, async () => {
    await mendSwap(dist)
    if (!(await stat(join(dist, 'imprimir/apuntes/index.html')).catch(() => undefined))) {
      throw new AuthorError(
        'No hay ningún sitio que imprimir en dist/. Constrúyelo antes con «npm run build».',
      )
    }
    const decks = await builtDecks(dist)
    const lectures = (await findLectures(root)).filter(({ folder }) => decks.has(folder))
    const { settings } = await readDataAlone(root)
    await withBrowser((browser) => printInto(browser, dist, { settings, lectures, date, ...options }))
  })
}

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchBrowser()
  try {
    await work(browser)
  } finally {
    await browser.close().catch(() => undefined)
  }
}

/**
 * Like `Promise.all`, but of work that is told by the signal when other work has failed, and that
 * has ended when this does: nothing must go on in a directory that is removed. Throws what failed
 * first.
 */
async function together<T extends readonly unknown[]>(
  begin: (signal: AbortSignal) => { [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  const others = new AbortController()
  let first: { error: unknown } | undefined
  const work = begin(others.signal).map((one: Promise<unknown>) =>
    one.catch((error: unknown) => {
      first ??= { error }
      others.abort()
    }),
  )
  const results = await Promise.all(work)
  if (first) throw first.error
  return results as unknown as T
}
