import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../src/browser.ts'
import { drawFigures } from '../../src/deck/figures.ts'
import type { LecturePlan, PlannedSlide } from '../../src/deck/plan.ts'
import { prepareLecture } from '../../src/deck/prepare.ts'
import { findLectures } from '../../src/lectures/index.ts'
import { serveStatic } from '../../src/tasks/serve.ts'
import { builtCourse, type CourseName } from './built-course.ts'
import { watch } from './pages.ts'

/** Size of a slide, in CSS px. */
export const canvas = { width: 980, height: 552 }

/** A window on a deck. */
export interface DeckWindow {
  page: Page
  context: BrowserContext
  /** What went wrong so far. */
  problems: string[]
}

/** The built decks of a course, served, and a browser to look at them. */
export interface DeckVisit {
  root: string
  dist: string
  /** Address of the site, ending with `/`. */
  url: string
  /** The plan of each lecture, by its folder, the longest lecture first. */
  plans: Map<string, LecturePlan>
  /** Opens a window as large as a slide, and closes the one before. */
  open(options?: BrowserContextOptions): Promise<DeckWindow>
  close(): Promise<void>
}

/** Serves the built decks of a course. */
export async function visitDecks(name: CourseName): Promise<DeckVisit> {
  const { root, dist, base } = await builtCourse(name)
  const [server, browser] = await Promise.all([serveStatic(dist, { base }), launchBrowser()])
  const plans = new Map<string, LecturePlan>()
  for (const { folder, file } of await findLectures(root)) {
    plans.set(folder, (await prepareLecture(root, join(root, file.path), drawFigures)).plan)
  }
  return {
    root,
    dist,
    url: server.url,
    plans: new Map([...plans].sort(([, a], [, b]) => b.slides.length - a.slides.length)),
    open: windows(browser, server.url),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

function windows(browser: Browser, url: string): DeckVisit['open'] {
  let context: BrowserContext | undefined
  return async (options = {}) => {
    await context?.close()
    // Without the worker, what a page asks for is seen here.
    context = await browser.newContext({
      locale: 'es',
      viewport: canvas,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    })
    context.setDefaultTimeout(90_000)
    const { problems } = watch(context, new URL(url).origin)
    return { page: await context.newPage(), context, problems }
  }
}

/** The slides of a note, with their numbers in the deck. */
export function noteSlides({ slides }: LecturePlan): { number: number; slide: NoteSlide['slide'] }[] {
  return slides.flatMap((one, index) =>
    one.kind === 'note' ? [{ number: index + 1, slide: one.slide }] : [],
  )
}

type NoteSlide = Extract<PlannedSlide, { kind: 'note' }>
