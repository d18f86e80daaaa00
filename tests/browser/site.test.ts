/** The real course's site, as a reader meets it. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { serveStatic, type StaticServer } from '../../src/tasks/serve.ts'
import { readCourse, type Course } from '../../src/notes/index.ts'
import { builtTexts, sitePages, watch } from '../support/pages.ts'

const root = new URL('../..', import.meta.url).pathname
const dist = inject('dist')

let server: StaticServer
let browser: Browser
let course: Course
let pages: string[]
beforeAll(async () => {
  ;[server, browser, course, pages] = await Promise.all([
    serveStatic(dist),
    launchBrowser(),
    readCourse(root),
    sitePages(dist),
  ])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

let context: BrowserContext
let page: Page
let problems: string[]
async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ locale: 'es', ...options })
  problems = watch(context, new URL(server.url).origin).problems
  page = await context.newPage()
}
beforeEach(() => open())
afterEach(() => context.close())

const go = (path: string): Promise<unknown> => page.goto(server.url + path, { waitUntil: 'load' })

describe('every page', () => {
  test('there is one for each note', () => {
    for (const note of course.notes) expect(pages).toContain(`${note.slug}/`)
  })

  test('opens in Spanish, with one title, without errors and without third parties', async () => {
    for (const path of pages) {
      await go(path)
      expect(await page.locator('html').getAttribute('lang'), path).toBe('es')
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.title(), path).toMatch(/Contenedores, capa a capa/)
    }
    expect(problems).toEqual([])
  })

  test.each([
    ['the narrowest phone', 320],
    ['a common phone', 390],
    ['a desktop', 1280],
  ])('does not scroll sideways on %s', async (_name, width) => {
    await page.setViewportSize({ width, height: 740 })
    for (const path of pages) {
      await go(path)
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess, path).toBe(0)
    }
  })

  test('does not move while it loads', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript(() => {
      const seen = window as Window & { shifts?: number }
      seen.shifts = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shifts! += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const path of [
      '',
      `${course.notes[0]!.slug}/`,
      'referencia/glosario/',
      'referencia/que-se-corrigio/',
    ]) {
      await page.goto(server.url + path, { waitUntil: 'networkidle' })
      // 0.1 is what web.dev calls good; nothing here has a reason to move at all.
      expect(await page.evaluate(() => (window as Window & { shifts?: number }).shifts), path).toBeLessThan(
        0.005,
      )
    }
  })

  test.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (colorScheme) => {
    await context.close()
    // The home page's layers settle into place; axe would see them half transparent.
    await open({ colorScheme, reducedMotion: 'reduce' })
    for (const path of [...pages, '404.html']) {
      await go(path)
      // Starlight's search button shows its shortcut beside its name.
      const axe = new AxeBuilder({ page }).disableRules('label-content-name-mismatch')
      // In the dark only the colours are others.
      if (colorScheme === 'dark') axe.withRules('color-contrast')
      const { violations } = await axe.analyze()
      const found = violations.map(
        ({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
      expect(found).toEqual([])
    }
  })

  test('answers an unknown address in Spanish', async () => {
    await page.goto(`${server.url}nada/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await page.locator('h1').innerText()).toMatch(/no (existe|está)|no se encontr/i)
  })
})

describe('diagrams', () => {
  test('there is a figure for each Mermaid fence of its note, each drawn and described', async () => {
    let total = 0
    for (const note of course.notes) {
      const expected = note.sections.flatMap(({ diagrams }) => diagrams)
      await go(`${note.slug}/`)
      const figures = await page.locator('figure svg.diagrama').evaluateAll((svgs) =>
        svgs.map((svg) => ({
          title: svg.querySelector('title')?.textContent?.trim(),
          describes: svg.querySelector('desc')?.textContent?.trim().length ?? 0,
          shapes: svg.querySelectorAll('path, rect, polygon, circle, line').length,
          texts: svg.querySelectorAll('text').length,
          broken: /syntax error/i.test(svg.textContent ?? ''),
        })),
      )
      expect(
        figures.map(({ title }) => title),
        note.path,
      ).toEqual(expected.map(({ title }) => title))
      for (const figure of figures) {
        expect(figure.broken, note.path).toBe(false)
        expect(figure.describes, note.path).toBeGreaterThan(40)
        expect(figure.shapes, note.path).toBeGreaterThan(1)
        expect(figure.texts, note.path).toBeGreaterThan(1)
      }
      total += figures.length
    }
    expect(total).toBeGreaterThanOrEqual(10)
  })

  test('Mermaid itself is shipped nowhere', async () => {
    for (const [file, text] of await builtTexts(dist, ['js', 'mjs', 'html'])) {
      expect(/mermaidAPI|flowchart-elk|registerExternalDiagrams/.test(text), file).toBe(false)
    }
  })
})

describe('search', () => {
  test('finds «virtualización» when asked for «virtualizacion»', async () => {
    await go('')
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').fill('virtualizacion')
    // Until a result is there, its place holds dots.
    const results = page.locator('dialog[open] .pagefind-ui__result-link')
    await results.first().waitFor()
    const text = (await results.allInnerTexts()).join('\n')
    expect(text.toLowerCase()).toContain('virtualiza')
    expect(problems).toEqual([])
  })

  test('shows what the notes say, not the words of buttons and links around it', async () => {
    await go('')
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').fill('tipos de virtualización')
    const excerpts = page.locator('dialog[open] .pagefind-ui__result-excerpt:not(.pagefind-ui__loading)')
    await excerpts.filter({ hasText: 'virtualiza' }).first().waitFor()
    expect((await excerpts.allInnerTexts()).join(' ')).not.toMatch(
      /Ampliar|Presentación completa|Capa \d de|Ver la (diapositiva|respuesta)|Comprobar/,
    )
  })
})

describe('sidebar', () => {
  test('shows the entry of the page, also when it stands far down', async () => {
    await page.setViewportSize({ width: 1280, height: 600 })
    for (const { slug } of [course.notes[0]!, course.notes.at(-1)!]) {
      await go(`${slug}/`)
      expect(
        await page.locator('nav.sidebar a[aria-current]').evaluate((entry) => {
          const { top, bottom } = entry.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
        slug,
      ).toBe(true)
    }
  })

  test('lists the themes and their notes in teaching order', async () => {
    await go(`${course.notes[0]!.slug}/`)
    const links = await page
      .locator('nav.sidebar a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    const notes = course.notes.map(({ slug }) => `/${slug}/`).filter((path) => links.includes(path))
    expect(links.filter((path) => notes.includes(path))).toEqual(notes)
    expect(notes.length).toBe(course.notes.length)
  })
})

describe('ledger', () => {
  test('shows every correction under its own address', async () => {
    await go('referencia/que-se-corrigio/')
    for (const { id, where } of course.corrections) {
      expect(await page.locator(`#${id.toLowerCase()}`).count(), id).toBe(1)
      const link = page.locator(`main a[href$="${encodeURI(where)}"], main a[href$="${where}"]`)
      expect(await link.count(), id).toBeGreaterThan(0)
    }
  })
})

describe('the original statements', () => {
  test('are all taught in some note', () => {
    const taught = new Set(course.notes.flatMap(({ statements }) => statements))
    const all = Array.from({ length: 38 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
    expect(all.filter((id) => !taught.has(id))).toEqual([])
  })
})
