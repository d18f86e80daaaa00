/** The site of this repository's course, whichever it is, as a reader meets it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { madePages, pagesOf, typedText } from '../../src/notes/index.ts'
import { builtTexts } from '../support/pages.ts'
import { axeViolations } from '../support/axe.ts'
import { axeFindings, frameFaults, sidewaysScroll, widths } from '../support/site-checks.ts'
import { visitSite, type SiteVisit, type SiteWindow } from '../support/site-visit.ts'

let site: SiteVisit
beforeAll(async () => {
  site = await visitSite('este')
})
afterAll(() => site.close())

let window: SiteWindow
beforeEach(async () => {
  window = await site.open()
})

describe('pages', () => {
  test('there is one for each note, and for what is made from data that is there', () => {
    for (const { slug } of site.course.notes) expect(site.pages).toContain(`${slug}/`)
    const made = [...pagesOf(site.course)].map((page) => madePages[page].slice(1))
    expect(site.pages).toEqual(expect.arrayContaining(made))
    const others = Object.values(madePages).map((path) => path.slice(1))
    expect(site.pages.filter((path) => others.includes(path) && !made.includes(path))).toEqual([])
  })

  test('open in Spanish, with one title, without errors and without third parties', async () => {
    expect(await frameFaults(window, site.sample, site.course.settings.title)).toEqual([])
    expect(window.problems).toEqual([])
  })

  test.each(Object.entries(widths))('do not scroll sideways on %s', async (_name, width) => {
    await window.page.setViewportSize({ width, height: 740 })
    expect(await sidewaysScroll(window, site.sample)).toEqual([])
  })

  test('do not move while they load', async () => {
    const { page } = window
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript(() => {
      const seen = globalThis as typeof globalThis & { shifts?: number }
      seen.shifts = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shifts = (seen.shifts ?? 0) + (entry as PerformanceEntry & { value: number }).value
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const lists = [madePages.glossary, madePages.corrections].map((path) => path.slice(1))
    const notes = `${site.course.notes[0]?.slug}/`
    for (const path of site.pages.filter((one) => ['', notes, ...lists].includes(one))) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      const shifts = await page.evaluate(() => (globalThis as typeof globalThis & { shifts?: number }).shifts)
      // 0.1 is what web.dev calls good; nothing here has a reason to move at all.
      expect(shifts, path).toBeLessThan(0.005)
    }
  })

  test.each(['', '404.html'])(
    'on a phone the ground is chosen also where there is no menu: /%s',
    async (path) => {
      const { page, go } = window
      await page.setViewportSize({ width: 390, height: 844 })
      await go(path)
      await page.getByRole('combobox', { name: 'Elegir fondo' }).selectOption('dark')
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    },
  )

  test('an unknown address is answered in Spanish', async () => {
    const { page, go } = window
    await go('nada/')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await page.locator('h1').innerText()).toMatch(/no (existe|está)|no se encontr/i)
  })
})

describe.each(['light', 'dark'] as const)('axe finds nothing (%s)', (colorScheme) => {
  let small: SiteVisit
  beforeAll(async () => {
    small = await visitSite('inicial')
  })
  afterAll(() => small.close())

  // What settles into place on the home page would be half transparent to axe.
  const still = { colorScheme, reducedMotion: 'reduce' } as const

  test('on notes', async () => {
    const notes = [site.course.notes.at(0), site.course.notes.at(-1)].map((note) => `${note?.slug}/`)
    const phone = { ...still, viewport: { width: 390, height: 844 } }
    for (const options of [still, phone]) {
      expect(await axeFindings(await site.open(options), ['', ...notes], colorScheme)).toEqual([])
    }
  })

  test('on any page of a small course: its lists are short, and axe takes long for long ones', async () => {
    // In the dark only shades differ, and they are the same on all pages of a kind.
    const paths = colorScheme === 'light' ? [...small.pages, '404.html'] : small.sample
    expect(await axeFindings(await small.open(still), paths, colorScheme)).toEqual([])
  })
})

/** What one types of each console of a page, as its lines say. */
function typedIn(html: string): string[] {
  const blocks: string[] = []
  visit(fromHtml(html), 'element', (block) => {
    if (block.tagName !== 'pre' || block.properties.dataLanguage !== 'console') return undefined
    const typed: string[] = []
    visit(block, 'element', ({ properties, children }) => {
      const from = properties.dataTyped
      if (from !== undefined)
        typed.push(toString({ type: 'root', children }).replace('\n', '').slice(Number(from)))
    })
    blocks.push(typed.join('\n'))
    return SKIP
  })
  return blocks
}

describe('code', () => {
  test('of a console, the button copies what one types', async () => {
    for (const note of site.course.notes) {
      const consoles = note.steps.flatMap((step) =>
        step.type === 'console' ? [typedText(step.node.value)] : [],
      )
      const html = await readFile(join(site.dist, note.slug, 'index.html'), 'utf8')
      const copied = typedIn(html)
      expect(copied, note.path).toEqual(expect.arrayContaining(consoles.filter(Boolean)))
    }
  })
})

describe('on paper', () => {
  test('a page is light, says its answers and where its links lead', async ({ skip }) => {
    const asking = site.course.notes.filter(({ sections }) =>
      sections.some(({ questions }) => questions.length > 0),
    )
    const note = asking.find(({ steps }) => steps.some(({ type }) => type === 'console')) ?? asking[0]
    if (!note) return skip('no note asks anything')
    window = await site.open({ colorScheme: 'dark' })
    const { page, go } = window
    await go(`${note.slug}/`)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const ground = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--paper'),
    )
    expect(ground.trim()).toMatch(/^#(?:f|e)/)
    expect(
      (await axeViolations(page, { only: ['color-contrast'] })).map(({ nodes }) => nodes[0]?.html),
    ).toEqual([])
    for (const answer of await page.locator(':is(.question__answer, .exercise__solution) > div').all()) {
      expect((await answer.boundingBox())?.height ?? 0).toBeGreaterThan(10)
    }
    expect(await page.locator('.page > header').isVisible()).toBe(false)
    const link = page.locator('.sl-markdown-content a[href^="http"]').first()
    const after = await link.evaluate((one) => getComputedStyle(one, '::after').content)
    expect(after).toContain(await link.getAttribute('href'))
  })
})

describe('diagrams', () => {
  test('there is a figure for each Mermaid fence of its note, each drawn and described', async () => {
    // Drawn beforehand: no script has a part in it.
    const { page } = await site.open({ javaScriptEnabled: false })
    for (const note of site.course.notes) {
      const expected = note.sections.flatMap(({ diagrams }) => diagrams)
      if (expected.length === 0) continue
      await page.goto(`${site.url}${note.slug}/`, { waitUntil: 'domcontentloaded' })
      const figures = await page.locator('figure svg.diagrama').evaluateAll((svgs) =>
        svgs.map((svg) => ({
          title: svg.querySelector('title')?.textContent.trim(),
          describes: svg.querySelector('desc')?.textContent.trim().length ?? 0,
          shapes: svg.querySelectorAll('path, rect, polygon, circle, line').length,
          texts: svg.querySelectorAll('text').length,
          broken: /syntax error/i.test(svg.textContent),
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
    }
  })

  test('Mermaid itself is shipped nowhere', async () => {
    for (const [file, text] of await builtTexts(site.dist, ['js', 'mjs', 'html'])) {
      expect(/mermaidAPI|flowchart-elk|registerExternalDiagrams/.test(text), file).toBe(false)
    }
  })
})

describe('search', () => {
  /** A note's title without accents, as people type it, and with them. */
  const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

  async function search(asked: string): Promise<void> {
    await window.go('')
    await window.page.keyboard.press('Control+k')
    await window.page.locator('dialog[open] input').fill(asked)
    await window.page.locator('.search-panel__page').first().waitFor()
  }

  test('finds words with accents when asked without', async ({ skip }) => {
    const word = site.course.notes
      .flatMap(({ title }) => title.match(/\p{L}{5,}/gu) ?? [])
      .find((one) => unaccented(one) !== one)
    if (word === undefined) return skip('no title has a long word with an accent')
    await search(unaccented(word))
    const texts = await window.page.locator('.search-panel__page').allInnerTexts()
    expect(texts.join('\n').toLowerCase()).toContain(word.toLowerCase())
    expect(window.problems).toEqual([])
  })

  test('shows what the notes say, not the words of buttons and links around it', async () => {
    await search(site.course.notes[0]?.title ?? '')
    const excerpts = window.page.locator('.search-panel__page li p')
    expect((await excerpts.allInnerTexts()).join(' ')).not.toMatch(
      /Ampliar|Presentación completa|(Tema|Capa) \d de|Ver la (diapositiva|respuesta)|Comprobar/,
    )
  })

  test('loads nothing of it before it is wanted', async () => {
    const asked: string[] = []
    window.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await window.go(`${site.course.notes[0]?.slug}/`)
    await window.page.waitForLoadState('networkidle')
    expect(asked.filter((path) => /pagefind|search-panel/.test(path))).toEqual([])
    await window.page.keyboard.press('Control+k')
    await window.page.locator('.search-panel__help').waitFor()
    expect(asked.some((path) => path.includes('pagefind'))).toBe(true)
  })

  test('understands a slip, says when there is nothing, and helps', async ({ skip }) => {
    const word = site.course.notes.flatMap(({ title }) => title.match(/\p{L}{8,}/gu) ?? [])[0]
    if (word === undefined) return skip('no title has a long word')
    await search(`${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`)
    expect(await window.page.locator('.search-panel__status').innerText()).toMatch(/^¿Quisiste decir /)
    const texts = await window.page.locator('.search-panel__page').allInnerTexts()
    expect(unaccented(texts.join('\n').toLowerCase())).toContain(unaccented(word.toLowerCase()))
    await window.page.locator('.search-panel input').fill('xqzzwv')
    await window.page.getByText('Ninguna página dice «xqzzwv».').waitFor()
    expect(await window.page.locator('.search-panel__help a').count()).toBeGreaterThan(0)
    expect((await axeViolations(window.page)).map(({ id }) => id)).toEqual([])
  })

  test('by keyboard leads to the section, marks there what was looked for, and Esc clears it', async () => {
    const [note] = site.course.notes
    await search(note?.title ?? '')
    await window.page.keyboard.press('ArrowDown')
    await window.page.keyboard.press('ArrowDown')
    const href = await window.page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
    await window.page.keyboard.press('Enter')
    await window.page.locator('mark.search-hit').first().waitFor()
    expect(window.page.url()).toBe(href.replace(/\?[^#]*/, ''))
    expect(await window.page.locator('.question__answer mark').count()).toBe(0)
    await window.page.keyboard.press('Escape')
    expect(await window.page.locator('mark.search-hit').count()).toBe(0)
    expect(window.problems).toEqual([])
  })
})

describe('sidebar', () => {
  test('shows the entry of the page, also when it stands far down', async () => {
    await window.page.setViewportSize({ width: 1280, height: 600 })
    for (const path of [site.course.notes.at(0), site.course.notes.at(-1)].map((note) => `${note?.slug}/`)) {
      await window.go(path)
      const inView = await window.page.locator('nav.sidebar a[aria-current]').evaluate((entry) => {
        const { top, bottom } = entry.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
      expect(inView, path).toBe(true)
    }
  })

  test('lists the themes and their notes in teaching order', async () => {
    await window.go(`${site.course.notes[0]?.slug}/`)
    const links = await window.page
      .locator('nav.sidebar a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    const notes = site.course.notes.map(({ slug }) => new URL(`${slug}/`, site.url).pathname)
    expect(links.filter((path) => notes.includes(path))).toEqual(notes)
  })
})

describe('what was corrected', () => {
  test('stands under its own address, and leads to where it is taught', async ({ skip }) => {
    const { corrections } = site.course
    if (!pagesOf(site.course).has('corrections')) return skip('this course has no such page')
    await window.go(madePages.corrections.slice(1))
    for (const { id, where } of corrections) {
      expect(await window.page.locator(`#${id.toLowerCase()}`).count(), id).toBe(1)
      const link = window.page.locator(`main a[href$="${encodeURI(where)}"], main a[href$="${where}"]`)
      expect(await link.count(), id).toBeGreaterThan(0)
    }
  })
})
