/** Where files are made: the built site, a browser that sees it, and the course. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Course } from '../notes/index.ts'
import type { HandedLecture, Handout } from './handout.ts'
import type { PrintedText } from './mend/printed-words.ts'
import type { Bookmark } from './pdf/outline.ts'
import { serveBuilt, unknownOrigin } from './serve-built.ts'

/** A file that was made. */
export interface Made {
  /** The file; a PDF as the browser prints it: what all PDFs need is done afterwards. */
  bytes: Uint8Array
  /** The texts of the printed headings, in order: they are a PDF's bookmarks. */
  headings?: string[]
  /** The bookmarks of a PDF, where they are not its headings. */
  outline?: readonly Bookmark[]
  /** The words of the page that was printed, for mending a PDF. */
  text?: readonly PrintedText[]
}

/** Makes one file. */
export type Maker = (handout: Handout, workshop: Workshop) => Promise<Made>

/** What is built, and where. */
export interface Material {
  /** Directory of the built site. */
  dist: string
  /** Directory of the pages that are only printed from: see `print-pages-apart.ts`. */
  apart: string
  course: Course
  lectures: readonly HandedLecture[]
  /** Public origin; undefined when unknown. */
  site: string | undefined
  /** Path of the site on it, beginning and ending with `/`. */
  base: string
  /** See `buildDate`. */
  date: Date | undefined
  /** Where files are kept from one build to the next; without it all are made anew. */
  memory?: {
    folder: string
    /** Changes with the machine and its browser. */
    maker: string
  }
}

export interface Workshop extends Material {
  /** Address of the site, as the browser sees it; ends with `/`. */
  home: string
  /**
   * The page that `key` stands for: the one that is open, if it was asked for last, else a new one
   * that `load` makes ready. Files made of one page share it this way; each leaves it as it was.
   */
  page(key: string, load: (page: Page) => Promise<void>): Promise<Page>
  /** Paths of the site that the page which is open was given. */
  served(): string[]
  /** What pages asked for and the site doesn't have, since this was asked last. */
  missing(): string[]
  close(): Promise<void>
}

/**
 * How long a page may take to be there, in milliseconds: the whole book, where everything else is
 * busy, too. A browser that hangs is ended long before.
 */
const patience = 180_000

/** Opens a workshop in a context of its own; who opens it closes it. */
export async function openWorkshop(browser: Browser, material: Material): Promise<Workshop> {
  // What is printed has rules of its own, which the policy of a page that is ready would not let in.
  const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true })
  try {
    context.setDefaultTimeout(patience)
    return await equip(context, material)
  } catch (error) {
    await context.close()
    throw error
  }
}

async function equip(context: BrowserContext, material: Material): Promise<Workshop> {
  const { dist, apart, site: origin = unknownOrigin, base } = material
  const { refused, served } = await serveBuilt(context, { directories: [dist, apart], origin, base })
  let open: { key: string; page: Page } | undefined
  return {
    ...material,
    home: `${origin}${base}`,
    async page(key, load) {
      if (open?.key === key) return open.page
      await open?.page.close()
      open = undefined
      served.clear()
      const page = await context.newPage()
      await load(page)
      open = { key, page }
      return page
    },
    served: () => [...served],
    missing: () => refused.splice(0),
    close: () => context.close(),
  }
}
