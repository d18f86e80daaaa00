import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserLaunch, withBrowser } from '../browser.ts'
import { commandOf } from '../child.ts'
import { readPlans } from '../deck/read-plans.ts'
import { handoutsOf } from '../handout/catalog.ts'
import { handedLecture } from '../handout/handout.ts'
import { makeHandouts } from '../handout/make-handouts.ts'
import { readCourse } from '../notes/index.ts'
import type { Comparison } from './comparison.ts'
import { plainDeck, writeFiles } from './made-course.ts'
import { withMadeProjects } from './made-projects.ts'
import { compareUsage, measure } from './usage.ts'

/** The notes of the course whose lecture is built: all of them have slides in it. */
const notes = 5

/** Where the lecture of a made course stands. */
const folder = 'presentacion'

/**
 * A lecture and its PDF beside the same slides in a deck of Slidev alone. `slidev export` prints what it
 * serves; to have a PDF here the lecture is built, and then printed.
 */
export async function benchLectures(root: string): Promise<Record<'lectures' | 'pdf', Comparison[]>> {
  const slidev = commandOf(root, '@slidev/cli', 'slidev')
  return withMadeProjects(root, notes, async ({ own, other: deck }) => {
    await writeFiles(deck, plainDeck(notes))
    await lendBrowser(deck)
    const env = { NO_COLOR: '1', SITE: '', BASE: '/' }
    const build = (slides: string, out: string): string[] => [
      slidev,
      'build',
      slides,
      '--base',
      `/${folder}/`,
      '--out',
      out,
    ]
    const dist = join(own, 'dist')
    const ours = await measure(build(join(own, 'slides/slides.md'), join(dist, folder)), { cwd: own, env })
    const peer = await measure(build(join(deck, 'slides.md'), join(deck, 'dist')), { cwd: deck, env })
    const exported = await measure(
      [
        slidev,
        'export',
        join(deck, 'slides.md'),
        '--output',
        join(deck, 'salida.pdf'),
        '--timeout',
        '300000',
      ],
      // It prints from its server, which has no page to print in production mode.
      { cwd: deck, env: { ...env, NODE_ENV: 'development' } },
    )
    const printed = await printLecture(own, dist)
    const against = 'slidev export'
    return {
      lectures: compareUsage('una', ours, peer, 'Slidev solo'),
      pdf: [
        {
          what: 'construir e imprimir',
          unit: 'time',
          ours: ours.wall + printed,
          peer: exported.wall,
          against,
        },
        { what: 'imprimir lo construido', unit: 'time', ours: printed, peer: exported.wall, against },
      ],
    }
  })
}

/** Milliseconds to print, mend and check the PDF of the lecture that is built in `dist`. */
async function printLecture(root: string, dist: string): Promise<number> {
  const course = await readCourse(root)
  const lectures = (await readPlans(course)).map(handedLecture)
  const handout = handoutsOf({ ...course, lectures }).find(({ file }) => file === `${folder}.pdf`)
  if (!handout) throw new Error(`The made course hands out no ${folder}.pdf.`)
  const out = await mkdtemp(join(tmpdir(), 'medida-'))
  try {
    const material = { dist, apart: dist, course, lectures, site: undefined, base: '/', date: undefined }
    const start = performance.now()
    await withBrowser((browser) => makeHandouts(browser, material, [handout], { out, tell: () => undefined }))
    return performance.now() - start
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/** `slidev export` asks for a package that brings a browser: it gets the one that prints here. */
async function lendBrowser(deck: string): Promise<void> {
  const place = join(deck, 'node_modules/playwright-chromium')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'package.json'), '{ "type": "module", "exports": "./index.js" }\n')
  const options = JSON.stringify(await browserLaunch())
  // It gives up after half a minute, in which a busy machine has not bundled what Vue needs.
  const code = `import { chromium as real } from 'playwright-core'

export const chromium = {
  async launch() {
    const browser = await real.launch(${options})
    const open = browser.newContext.bind(browser)
    browser.newContext = async (asked) => {
      const context = await open(asked)
      context.setDefaultTimeout(300_000)
      return context
    }
    return browser
  },
}
`
  await writeFile(join(place, 'index.js'), code)
}
