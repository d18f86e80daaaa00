/** What every page of a site must pass: on a sample with `npm test`, on all with `npm run auditoria`. */
import type { Page } from 'playwright-core'
import { axeViolations, everyLevel } from './axe.ts'

/** A page, and how one opens a path of the site in it. */
export interface Opened {
  page: Page
  go(path: string): Promise<unknown>
}

/**
 * What axe finds on the pages at `paths`, as `path rule: html`. In the dark only colours are
 * others, so only they are looked at.
 */
export async function axeFindings(
  { page, go }: Opened,
  paths: readonly string[],
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await go(path)
    const violations = await axeViolations(page, {
      ...(colorScheme === 'dark' && { only: ['color-contrast'] }),
    })
    found.push(
      ...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}

/** What a reader may have opened on a page before it is looked at. */
export type Opening = (page: Page) => Promise<unknown>

/** What can be opened on pages, each by what opens it; on a page without it nothing happens. */
export const openings: Record<string, Opening> = {
  'all that folds open': (page) =>
    page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    }),
  'the menu open': async (page) => {
    const pane = page.locator('#starlight__sidebar')
    // Where there is room it stands beside the text; the home page has none.
    if ((await pane.count()) === 0 || (await pane.isVisible())) return
    await page.locator('button[popovertarget="starlight__sidebar"]').click()
    await page.locator('#starlight__sidebar:popover-open').waitFor()
  },
  'the search open': async (page) => {
    await page.keyboard.press('Control+k')
    await page.locator('.search-panel__help').waitFor()
  },
  'a diagram open': async (page) => {
    const open = page.getByRole('button', { name: 'Ampliar' }).first()
    if ((await open.count()) === 0) return
    await open.click()
    await page.locator('dialog.diagram-viewer[open] svg').waitFor()
  },
  'what a term means open': async (page) => {
    const term = page.locator('main a.term').first()
    if ((await term.count()) === 0) return
    await page.keyboard.press('Tab')
    await term.focus()
    await page.getByRole('tooltip').waitFor()
  },
}

/** What axe finds at any level on pages with something opened, as `path rule: html`. */
export async function findingsOfEveryLevel(
  { page, go }: Opened,
  paths: readonly string[],
  opening?: Opening,
): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await go(path)
    await opening?.(page)
    const violations = await axeViolations(page, { only: everyLevel })
    found.push(
      ...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}

/** Widths of windows, in CSS px, that a reader may have. */
export const widths = { 'the narrowest phone': 320, 'a common phone': 390, 'a desktop': 1280 } as const

/** The pages that can be scrolled sideways, as `path: 12 px`. */
export async function sidewaysScroll({ page, go }: Opened, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await go(path)
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (excess !== 0) found.push(`${path}: ${excess} px`)
  }
  return found
}

/** What is wrong with the frame of the pages at `paths`: language, one heading, a title with the course's. */
export async function frameFaults(
  { page, go }: Opened,
  paths: readonly string[],
  courseTitle: string,
): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await go(path)
    const lang = await page.locator('html').getAttribute('lang')
    const headings = await page.locator('h1').count()
    const title = await page.title()
    if (lang !== 'es') found.push(`${path}: its language is ${lang}`)
    if (headings !== 1) found.push(`${path}: it has ${headings} h1`)
    if (!title.includes(courseTitle)) found.push(`${path}: its title is «${title}»`)
  }
  return found
}
