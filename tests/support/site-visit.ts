import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../src/browser.ts'
import { findLectures } from '../../src/lectures/index.ts'
import { readCourse, type Course } from '../../src/notes/index.ts'
import { serveStatic } from '../../src/tasks/serve.ts'
import { builtCourse, type CourseName } from './built-course.ts'
import { sitePages, watch } from './pages.ts'

/** A window on the site. */
export interface SiteWindow {
  page: Page
  context: BrowserContext
  /** Opens a path of the site, and waits until it is loaded. */
  go(path: string): Promise<unknown>
  /** What went wrong so far. */
  problems: string[]
}

/** A built site that is served, and a browser to look at it. */
export interface SiteVisit {
  course: Course
  dist: string
  /** Address, ending with `/`. */
  url: string
  /** Paths of all pages but those of lectures and those for printing. */
  pages: string[]
  /** One page of each kind: home, the first note and the last, and each that is made from data. */
  sample: string[]
  /** Opens a window, and closes the one before. */
  open(options?: BrowserContextOptions): Promise<SiteWindow>
  close(): Promise<void>
}

/**
 * Serves the built site of a course.
 *
 * @param letters px of the letters that the reader has set in the browser; 16 is what browsers come with
 */
export async function visitSite(name: CourseName, letters = 16): Promise<SiteVisit> {
  const { root, dist, base } = await builtCourse(name)
  const [server, browser, course, lectures] = await Promise.all([
    serveStatic(dist, { base }),
    launchBrowser({ args: [`--blink-settings=defaultFontSize=${letters}`] }),
    readCourse(root),
    findLectures(root),
  ])
  const pages = await sitePages(
    dist,
    lectures.map(({ folder }) => folder),
  )
  const notes = course.notes.map(({ slug }) => `${slug}/`)
  const [first, last] = [notes.at(0), notes.at(-1)]
  return {
    course,
    dist,
    url: server.url,
    pages,
    sample: pages.filter((path) => path === first || path === last || !notes.includes(path)),
    open: windows(browser, server.url),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

function windows(browser: Browser, url: string): SiteVisit['open'] {
  let context: BrowserContext | undefined
  return async (options = {}) => {
    await context?.close()
    context = await browser.newContext({ locale: 'es', ...options })
    const { problems } = watch(context, new URL(url).origin)
    const page = await context.newPage()
    return { page, context, problems, go: (path) => page.goto(url + path, { waitUntil: 'load' }) }
  }
}
