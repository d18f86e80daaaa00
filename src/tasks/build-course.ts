import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { AuthorError } from '../author-error.ts'
import { onLostBrowser, withBrowser } from '../browser.ts'
import { buildDate } from '../handout/build-date.ts'
import { breachCount, breachReport, type CheckedFile } from '../handout/check/breach-words.ts'
import { handoutsOf, stepByStep } from '../handout/catalog.ts'
import { handedLecture, type HandedLecture } from '../handout/handout.ts'
import { makeHandouts } from '../handout/make-handouts.ts'
import {
  hasPrintPages,
  keepPrintPages,
  printPagesOf,
  setPrintPagesApart,
} from '../handout/print-pages-apart.ts'
import type { Material } from '../handout/workshop.ts'
import { builtDecks, findLectures } from '../lectures/index.ts'
import { readCourse } from '../notes/index.ts'
import { leftBehind } from '../publish/offline.ts'
import { prepareToPublish } from '../publish/prepare-to-publish.ts'
import { asSettled } from '../reporters/severities.ts'
import { findingsOf, reporters } from '../reporters/index.ts'
import { checkPlan, planRules } from '../deck/check-plan.ts'
import { buildLectures } from './build-lectures.ts'
import { buildSite } from './build-site.ts'
import { readSoundCourse } from './check-course.ts'
import { checkSlides } from './check-slides.ts'
import { describeDownloads, type MadeFile } from './describe-downloads.ts'
import { drawDiagrams } from './draw-diagrams.ts'
import { formatBytes, formatDuration } from './format.ts'
import { lectureTimes } from './lecture-times.ts'
import { makerHash } from './maker-hash.ts'
import type { PublicAddress } from '../public-address.ts'
import { onlyOne } from './only-one.ts'
import { checkPlaceOfProject } from './project-place.ts'
import { withStaging } from './staging.ts'
import { step } from './steps.ts'
import { checkFolder, checkPlaceOfBuild, mendSwap, swapDirectory } from './swap.ts'

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
        const [lectures] = await together(browser, (signal) => [
          step('presentaciones', () => buildLectures(root, join(staging, 'decks'), address, signal)),
          step('sitio', () => buildSite(root, fresh, address, signal)),
        ])
        for (const { directory, plan } of lectures) await rename(directory, join(fresh, plan.lecture.folder))
        const apart = join(staging, 'apart')
        await setPrintPagesApart(fresh, apart)
        const maker = await makerHash(root)
        const remembered = (name: string): { folder: string; maker: string } => ({
          folder: join(root, '.cache', name),
          maker,
        })
        const handed = lectures.map(({ plan }) => handedLecture(plan))
        await together(browser, () => [
          step('diapositivas', () =>
            checkSlides(browser, root, fresh, lectures, address, remembered('diapositivas')),
          ),
          step('descargas', () =>
            handOut(browser, {
              dist: fresh,
              apart,
              course,
              lectures: handed,
              date,
              memory: remembered('descargas'),
              ...address,
            }),
          ),
        ])
        const kept = await step('publicación', () => prepareToPublish(fresh, address.base))
        const left = leftBehind(kept)
        if (left) console.log(`\n${left}`)
        for (const { plan } of lectures) console.log(`\n${lectureTimes(plan, course.themes)}`)
        const files = new Set(lectures.flatMap(({ plan }) => checkPlan(plan)))
        const overruns = asSettled(
          findingsOf(files).filter(({ rule }) => planRules.includes(rule)),
          course.settings,
        )
        if (overruns.length > 0) console.log(`\n${reporters.text(overruns)}`)
        await swapDirectory(fresh, out)
        await keepPrintPages(apart, printPagesOf(root, out))
      })
    })
  })
}

/**
 * Makes the files to take away of the built site, into its folder `descargas`: all of them or none.
 *
 * @param steps only the lectures, with a page for each step
 */
export async function handOut(
  browser: Browser,
  material: Material,
  { steps = false }: { steps?: boolean } = {},
): Promise<void> {
  const { course, lectures, dist } = material
  const wanted = steps ? stepByStep(lectures) : handoutsOf({ ...course, lectures })
  await withStaging(course.root, async (out) => {
    let ready = 0
    const checked: CheckedFile[] = []
    const made = new Map<string, MadeFile>()
    await makeHandouts(browser, material, wanted, {
      out,
      tell({ handout, bytes, took, breaches, pages }) {
        ready += 1
        made.set(handout.file, { bytes, pages })
        if (breaches) checked.push({ file: handout.file, breaches })
        const count = `${String(ready).padStart(String(wanted.length).length)}/${wanted.length}`
        console.log(
          `    ${count} ${handout.file.padEnd(36)} ${formatBytes(bytes).padStart(8)} ${formatDuration(took).padStart(8)}${breaches ? `  ${breachCount(breaches)}` : ''}`,
        )
      },
    })
    console.log(breachReport(checked))
    if (!steps) await describeDownloads(dist, out, wanted, made)
    const folder = join(dist, 'descargas')
    await mkdir(folder, { recursive: true })
    for (const { file } of wanted) await rename(join(out, file), join(folder, file))
  })
}

/**
 * Makes again the files to take away of the site that is built in `dist`, a folder of the project
 * at `root`.
 *
 * @throws {AuthorError} when there is no site, or no browser
 */
export async function handOutAgain(
  root: string,
  dist: string,
  { address, steps }: { address: PublicAddress; steps: boolean },
): Promise<void> {
  const date = buildDate(root)
  await onlyOne(root, async () => {
    await mendSwap(dist)
    const apart = printPagesOf(root, dist)
    const built = await stat(join(dist, 'index.html')).catch(() => undefined)
    if (!built || !(await hasPrintPages(apart))) {
      throw new AuthorError(
        'No hay ningún sitio que imprimir en dist/. Constrúyelo antes con «npm run build».',
      )
    }
    await checkFolder(dist)
    const course = await readCourse(root)
    const lectures = await builtLectures(root, dist)
    await withBrowser((browser) =>
      handOut(browser, { dist, apart, course, lectures, date, ...address }, { steps }),
    )
    await prepareToPublish(dist, address.base)
  })
}

/** The lectures of the project at `root` that are built in `dist`, as they were then. */
async function builtLectures(root: string, dist: string): Promise<HandedLecture[]> {
  const decks = await builtDecks(dist)
  return (await findLectures(root)).flatMap(({ folder, description }) => {
    const manifest = decks.get(folder)
    return manifest ? [{ ...manifest, folder, description }] : []
  })
}

/**
 * Like `Promise.all`, but of work that is told by the signal when other work has failed, and that
 * has ended when this does: nothing must go on in a directory that is removed. Throws what failed
 * first. That the browser is lost is a failure of them all, though none of them needs it just then.
 */
async function together<T extends readonly unknown[]>(
  browser: Browser,
  begin: (signal: AbortSignal) => { [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  const others = new AbortController()
  let first: { error: unknown } | undefined
  const fail = (error: unknown): void => {
    first ??= { error }
    others.abort()
  }
  const watched = onLostBrowser(browser, fail)
  const work = begin(others.signal).map((one: Promise<unknown>) => one.catch(fail))
  const results = await Promise.all(work)
  watched()
  if (first) throw first.error
  return results as unknown as T
}
