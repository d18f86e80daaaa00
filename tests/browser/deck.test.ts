/** The built decks of this repository's course, whichever it is, as a teacher and a room meet them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { showSlide } from '../../src/deck/check-rendered.ts'
import type { LecturePlan } from '../../src/deck/plan.ts'
import { scriptSteps } from '../../src/deck/script.ts'
import type { DeckSlide } from '../../src/deck/types.ts'
import { findLectures } from '../../src/lectures/index.ts'
import { parseMarkdown } from '../../src/notes/index.ts'
import {
  axeFindings,
  figureFaults,
  interfaceFaults,
  oneOfEachLayout,
  renderFaults,
  visible,
  wrongAddresses,
} from '../support/deck-checks.ts'
import { noteSlides, visitDecks, type DeckVisit } from '../support/deck-visit.ts'
import { project } from '../support/workspace.ts'

// A course may have none.
const lectures = await findLectures(project)

describe.runIf(lectures.length > 0)('the decks', () => {
  let decks: DeckVisit
  beforeAll(async () => {
    decks = await visitDecks('este')
  })
  afterAll(() => decks.close())

  let context: BrowserContext
  let page: Page
  let problems: string[]
  async function open(options: BrowserContextOptions = {}): Promise<void> {
    ;({ context, page, problems } = await decks.open(options))
  }
  beforeEach(() => open())

  /** The lecture that shows most, and the one that shows least: what takes long is tried on that. */
  const longest = (): string => [...decks.plans.keys()].at(0)!
  const shortest = (): string => [...decks.plans.keys()].at(-1)!
  const plan = (folder = longest()): LecturePlan => decks.plans.get(folder)!
  const deck = (folder = longest()): string => `${decks.url}${folder}/`
  /** Number of the first slide of a lecture that gives time; 0 where none does. */
  const taskOf = (folder: string): number =>
    plan(folder).slides.findIndex((one) =>
      one.kind === 'own' ? one.own.layout === 'exercise' : one.slide.course.countdown !== undefined,
    ) + 1
  /** Number of the first slide of the longest lecture that is so, as far as it comes from a note. */
  const findSlide = (is: (slide: DeckSlide) => boolean): number | undefined =>
    noteSlides(plan()).find(({ slide }) => is(slide))?.number

  describe.each(lectures.map(({ folder }) => folder))('%s', (folder) => {
    test('every slide has notes, with marks of its own steps, and time that fits in its minutes', () => {
      const { total, lecture } = plan(folder)
      expect(total).toBeLessThanOrEqual(lecture.minutes)
      for (const { slide } of noteSlides(plan(folder))) {
        expect(slide.note.split('\n\n').length, slide.alias).toBeGreaterThan(1)
        const marks = scriptSteps(parseMarkdown(slide.note)).map(({ step }) => step)
        expect(Math.max(0, ...marks), slide.alias).toBeLessThanOrEqual(slide.clicks)
      }
    })

    test('the address of a section opens its slide', async () => {
      const aliases = noteSlides(plan(folder)).map(({ slide }) => slide.alias)
      const some = aliases.filter((_, index) => index % Math.ceil(aliases.length / 5) === 0)
      expect(await wrongAddresses(page, deck(folder), some)).toEqual([])
    })

    test('has diagrams of the site, drawn and described', async () => {
      const withDiagram = noteSlides(plan(folder)).filter(({ slide }) => /diagram$/.test(slide.layout))
      const some = withDiagram.slice(0, 4).map(({ number }) => number)
      expect(await figureFaults(page, deck(folder), plan(folder), some)).toEqual([])
    })

    test('each slide has one heading', async () => {
      await page.goto(`${deck(folder)}?print#/print`)
      const slides = page.locator('.print-slide-container .deck-slide')
      await expect.poll(() => slides.count(), { timeout: 60_000 }).toBe(plan(folder).slides.length)
      const headings = await slides.evaluateAll((all) =>
        all.map((slide) => slide.querySelectorAll('h1').length),
      )
      expect(headings).toEqual(headings.map(() => 1))
    })

    test('no file names another host to load from', async () => {
      const files = (await readdir(join(decks.dist, folder), { recursive: true })).filter((file) =>
        /\.(css|html)$/.test(file),
      )
      for (const file of files) {
        const text = await readFile(join(decks.dist, folder, file), 'utf8')
        expect(
          text.match(/(?:src|href)="https?:[^"]+"|url\(["']?https?:[^)]+\)|@import[^;]*https?:[^;]+/g),
          file,
        ).toBeNull()
      }
    })
  })

  test('every slide of the shortest can be read at every click, and asks for nothing outside', async () => {
    expect(await renderFaults({ page, context }, decks.dist, shortest(), plan(shortest()))).toEqual([])
    expect(problems.filter((problem) => !problem.includes('asks a third party'))).toEqual([])
  })

  describe('in class', () => {
    /** A slide from which a key leads to another, and from there to one more, without steps between. */
    const still = (): number => {
      const all = plan().slides.map((one) => one.kind === 'own' || one.slide.clicks === 0)
      return all.findIndex((one, index) => one && all[index + 1]) + 1
    }
    const lastPlanned = (): number => plan().slides.filter(({ place }) => place.of !== undefined).length
    const at = (number: number): Promise<void> => page.locator(`.slidev-page-${number} .deck-slide`).waitFor()

    test('keys move through steps and slides', async () => {
      const first = still()
      await showSlide(page, deck(), first)
      for (const [key, number] of [
        ['ArrowRight', first + 1],
        ['PageDown', first + 2],
        ['PageUp', first + 1],
        ['Space', first + 2],
        ['ArrowLeft', first + 1],
        ['End', lastPlanned()],
        ['End', plan().slides.length],
        ['Home', 1],
      ] as const) {
        await page.keyboard.press(key)
        await at(number)
      }
    })

    test('the mouse leaves the keys to the slides', async () => {
      await open({ viewport: { width: 1440, height: 900 } })
      await showSlide(page, deck(), 2)
      await page.mouse.move(60, 880)
      for (const name of ['Anterior', 'Fondo oscuro', 'Sincronización entre ventanas', 'Más opciones']) {
        await showSlide(page, deck(), 2)
        await page.getByRole('button', { name, exact: true }).click()
        await page.keyboard.press('End')
        await at(lastPlanned())
      }
      await showSlide(page, deck(), 2)
      await page.getByRole('button', { name: 'Teclas' }).click()
      const help = page.getByRole('dialog', { name: 'Teclas' })
      await help.waitFor()
      await help.getByRole('button', { name: 'Cerrar' }).click()
      await help.waitFor({ state: 'hidden' })
      await page.keyboard.press('End')
      await at(lastPlanned())
    })

    test('with Ctrl, a letter is the browser’s', async () => {
      await showSlide(page, deck(), still())
      const dark = (): Promise<boolean> =>
        page.evaluate(() => document.documentElement.classList.contains('dark'))
      const before = await dark()
      for (const key of ['Control+d', 'Control+p', 'Control+b', 'Control+o']) await page.keyboard.press(key)
      // What comes after is seen only when the keys before were.
      await page.keyboard.press('ArrowRight')
      await at(still() + 1)
      expect(page.url()).not.toContain('presenter')
      expect(await dark()).toBe(before)
      expect(await page.locator('.dark-screen').count()).toBe(0)
    })

    test('the steps of a diagram appear one by one, and all are there in print', async ({ skip }) => {
      const number = findSlide(({ clicks, layout }) => clicks > 1 && /diagram$/.test(layout))
      if (number === undefined) return skip('no diagram of this course has steps')
      const hidden = (): Promise<number> => page.locator(visible('.deck-figure [data-step].not-yet')).count()
      await showSlide(page, deck(), number)
      const before = await hidden()
      expect(before).toBeGreaterThan(0)
      await page.keyboard.press('ArrowRight')
      await expect.poll(hidden).toBeLessThan(before)
      await page.goto(`${deck()}?print#/print`)
      await page.locator('.print-slide-container').last().waitFor()
      expect(await page.locator('.print-slide-container').count()).toBe(plan().slides.length)
      await expect.poll(() => page.locator('.deck-figure [data-step].not-yet').count()).toBe(0)
    })

    test('a click says which answer is right, in words', async ({ skip }) => {
      const number = findSlide(({ course }) => course.options?.told === 1)
      if (number === undefined) return skip('this lecture asks nothing')
      await showSlide(page, deck(), number)
      expect(await page.locator(visible('.verdict:not(.not-yet)')).count()).toBe(0)
      await page.keyboard.press('ArrowRight')
      await expect
        .poll(() => page.locator(visible('.option.right .verdict:not(.not-yet)')).count())
        .toBeGreaterThan(0)
    })

    test('the time of an exercise runs in all windows; keys stop it and give a minute more', async ({
      skip,
    }) => {
      const folder = [...decks.plans.keys()].find((one) => taskOf(one) > 0)
      if (folder === undefined) return skip('no lecture of this course sets a task with its time')
      const phase = (window: Page): Promise<string | null> =>
        window.locator(visible('.countdown')).getAttribute('class')
      const left = async (window: Page): Promise<number> => {
        const text = await window.locator(visible('.countdown .time')).innerText()
        const [minutes = 0, seconds = 0] = text.split(':').map(Number)
        return minutes * 60 + seconds
      }
      const room = await context.newPage()
      for (const window of [page, room]) await showSlide(window, deck(folder), taskOf(folder))
      const whole = await left(page)
      await page.keyboard.press('c')
      await expect.poll(() => phase(page)).toContain('running')
      await expect.poll(() => phase(room)).toContain('running')
      await room.keyboard.press('m')
      await expect.poll(() => left(page)).toBeGreaterThan(whole)
      await room.keyboard.press('c')
      await expect.poll(() => phase(page)).toContain('paused')
      expect(await left(room)).toBe(await left(page))
      await room.close()
    })

    test('a command of a terminal appears at a click, and what it prints at the next', async ({ skip }) => {
      const number = findSlide(({ layout, clicks }) => layout === 'terminal' && clicks > 0)
      if (number === undefined) return skip('this lecture shows no terminal')
      const shown = (): Promise<number> => page.locator(visible('.terminal .line:not(.not-yet)')).count()
      await showSlide(page, deck(), number)
      const first = await shown()
      expect(first).toBeGreaterThan(0)
      await page.keyboard.press('ArrowRight')
      await expect.poll(shown).toBeGreaterThan(first)
    })

    test('after what is right comes why, in the place of what is not', async ({ skip }) => {
      const number = findSlide(({ clicks, course }) => clicks > (course.options?.told ?? clicks))
      if (number === undefined) return skip('no question of this lecture has a reason short enough')
      const { slide } = noteSlides(plan()).find((one) => one.number === number)!
      await showSlide(page, deck(), number, slide.course.options!.told)
      expect(await page.locator(visible('.option:visible')).count()).toBe(slide.course.options!.count)
      expect(await page.locator(visible('.answer')).count()).toBe(0)
      await page.keyboard.press('ArrowRight')
      await page.locator(visible('.answer:not(.not-yet)')).waitFor()
      expect(await page.locator(visible('.option.wrong:visible')).count()).toBe(0)
    })

    test('hands are counted by key, and seen in the other window', async ({ skip }) => {
      const number = findSlide(({ course }) => course.options !== undefined)
      if (number === undefined) return skip('this lecture asks nothing with options')
      const room = await context.newPage()
      await showSlide(room, deck(), number)
      await showSlide(page, deck(), number)
      for (const key of ['v', 'a', 'b', 'b', 'b', 'Shift+B']) await page.keyboard.press(key)
      const counted = async (): Promise<string[]> =>
        (await room.locator(visible('.hands')).allInnerTexts()).map((text) => text.replace(/\D/g, ''))
      await expect.poll(counted).toEqual(expect.arrayContaining(['1', '2']))
      // The letters are the question's alone while it counts.
      expect(await page.locator('.dark-screen').count()).toBe(0)
      await page.keyboard.press('v')
      await page.keyboard.press('b')
      await page.locator('.dark-screen').waitFor()
    })

    test('on a phone held upright the words stand below the slide, as large as text', async () => {
      await open({ viewport: { width: 390, height: 844 } })
      await showSlide(page, deck(shortest()), 2)
      const title = await page.locator(visible('.deck-slide h1')).innerText()
      const words = page.locator('.upright-text')
      await expect.poll(() => words.innerText()).toContain(title.replace(/\s+/g, ' '))
      const slide = (await page.locator(visible('.deck-slide')).boundingBox())!
      const below = (await words.boundingBox())!
      expect(slide.y).toBeCloseTo(0, 0)
      expect(below.y).toBeGreaterThanOrEqual(slide.y + slide.height - 2)
      const sizes = await words
        .locator('p, li, td, h1')
        .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
    })

    test('the keys are listed, in Spanish, and the room can be darkened', async () => {
      await page.goto(`${deck()}#/1`)
      await page.locator('.slidev-page-1 .deck-slide').waitFor()
      // At once: the list itself is loaded later.
      await page.keyboard.press('h')
      const help = page.getByRole('dialog', { name: 'Teclas' })
      await help.waitFor()
      expect(await help.innerText()).toContain('Vista del docente')
      await page.keyboard.press('ArrowRight')
      expect(page.url()).toMatch(/#\/1$/)
      await page.keyboard.press('h')
      await help.waitFor({ state: 'hidden' })
      await page.keyboard.press('h')
      await help.waitFor()
      await page.keyboard.press('Escape')
      await help.waitFor({ state: 'hidden' })
      await page.keyboard.press('b')
      await page.locator('.dark-screen').waitFor()
      await page.keyboard.press('b')
      await page.locator('.dark-screen').waitFor({ state: 'detached' })
    })

    test('the teacher sees the notes with their time, the plan, and Spanish', async () => {
      await open({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${deck()}#/presenter/${findSlide(({ kind }) => kind === 'section')}`)
      const notes = page.locator('.slidev-note')
      await notes.waitFor()
      await expect.poll(() => notes.innerText()).toMatch(/^\d+(,\d)? min · (sesión \d, )?del minuto/)
      expect(await notes.innerText()).not.toMatch(/\[\^|:::|\]\(|<!--/)
      expect(await page.locator('.class-clock .plan').innerText()).toMatch(/^Plan: del minuto /)
      expect(problems).toEqual([])
    })

    test('the clock starts by key, goes on in a window that is loaded again, and begins anywhere', async () => {
      await open({ viewport: { width: 1440, height: 900 } })
      await page.clock.install()
      await page.goto(`${deck()}#/presenter/1`)
      const time = page.locator('.class-clock .time')
      const pace = page.locator('.class-clock .pace')
      await time.waitFor()
      await page.keyboard.press('t')
      await page.clock.runFor('02:02')
      await expect.poll(() => time.innerText()).toMatch(/^2:0\d$/)
      await page.reload()
      await expect.poll(() => time.innerText()).toMatch(/^2:0\d$/)
      // As many minutes from there as from the beginning.
      const later = lastPlanned()
      await page.goto(`${deck()}#/presenter/${later}`)
      await expect.poll(() => pace.innerText()).toMatch(/^Vas con \d+ min de adelanto$/)
      await page.keyboard.press('e')
      await expect.poll(() => pace.innerText()).toBe('Vas a tiempo')
      await expect.poll(() => time.innerText()).toBe('0:00')
      await page.getByRole('button', { name: 'Pausar' }).click()
      await page.clock.runFor('05:00')
      await expect.poll(() => time.innerText()).toBe('0:00')
      await page.getByRole('button', { name: 'Volver a cero' }).click()
      await page.getByRole('button', { name: 'Iniciar con el primer avance' }).click()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => page.getByRole('button', { name: 'Iniciar T' }).count()).toBe(1)
      await page.keyboard.press('ArrowRight')
      await page.getByRole('button', { name: 'Pausar' }).waitFor()
    })

    test('«g» loses no key, and takes numbers as they are shown', async () => {
      await page.goto(`${deck()}#/1`)
      await page.locator('.slidev-page-1 .deck-slide').waitFor()
      const { place } = plan().slides.at(-1)!
      // At once: the field itself is loaded later.
      await page.keyboard.type(`g${place.number}`, { delay: 0 })
      await page.getByRole('option', { selected: true }).filter({ hasText: place.number }).waitFor()
      await page.keyboard.press('Enter')
      await at(plan().slides.length)
    })

    test('all slides are reached by keyboard, and one of them chosen', async () => {
      await showSlide(page, deck(shortest()), 1)
      await page.keyboard.press('o')
      const all = page.getByRole('dialog', { name: 'Todas las diapositivas' })
      await all.getByRole('link').nth(2).waitFor()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
        .toBe('true')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await all.waitFor({ state: 'hidden' })
      await at(2)
    })

    test('the room has a window of its own, which follows and is followed', async () => {
      await open({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${deck()}#/presenter/${still()}`)
      const [room] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('button', { name: 'Abrir la ventana de la sala' }).click(),
      ])
      await room.locator(`.slidev-page-${still()} .deck-slide`).waitFor()
      await page.keyboard.press('PageDown')
      await room.locator(`.slidev-page-${still() + 1} .deck-slide`).waitFor()
      // A remote speaks to the window that was touched last.
      await room.keyboard.press('PageUp')
      await page.locator(`.on-screen .slidev-page-${still()} .deck-slide`).waitFor()
      await room.keyboard.press('.')
      await page.locator('.dark-screen.reminder').waitFor()
      await page.getByRole('button', { name: 'Apagar pantalla' }).click()
      await room.locator('.dark-screen').waitFor({ state: 'detached' })
      // The tools to draw with are the teacher's alone.
      await page.getByRole('button', { name: 'Dibujar' }).click()
      await page.getByRole('button', { name: 'Línea' }).waitFor()
      expect(await room.getByRole('button', { name: /Dibujar|Línea/ }).count()).toBe(0)
    })

    test('code is set in the font whose letters cannot be mistaken', async ({ skip }) => {
      const number = findSlide(({ layout }) => layout === 'code')
      if (number === undefined) return skip('this lecture shows no code')
      await showSlide(page, deck(), number)
      const font = await page
        .locator(visible('pre code'))
        .evaluate((code) => getComputedStyle(code).fontFamily)
      expect(font).toMatch(/^"Atkinson Hyperlegible Mono"/)
      expect(await page.evaluate(() => document.fonts.check('20px "Atkinson Hyperlegible Mono"'))).toBe(true)
    })

    test.each([
      ['no-preference', true],
      ['reduce', false],
    ] as const)(
      'what comes with a step moves for less than 250 ms, if at all (%s)',
      async (reducedMotion, moves) => {
        const number = findSlide(({ clicks, layout }) => clicks > 1 && /diagram$/.test(layout))
        await open({ reducedMotion })
        await showSlide(page, deck(), number ?? 3)
        await page.evaluate(() => {
          const seen: number[] = []
          Object.assign(globalThis, { seen })
          const look = (): void => {
            for (const one of document.getAnimations()) {
              if (one.playState === 'running') seen.push(Number(one.effect?.getComputedTiming().duration))
            }
            requestAnimationFrame(look)
          }
          look()
        })
        const hidden = (): Promise<number> =>
          page.locator(visible('.deck-figure [data-step].not-yet')).count()
        const before = await hidden()
        await page.keyboard.press('ArrowRight')
        if (number !== undefined) await expect.poll(hidden).toBeLessThan(before)
        // A frame in which it is seen to move.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
        const durations = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)
        expect(durations.filter((one) => one >= 250)).toEqual([])
        if (number !== undefined) expect(durations.length > 0).toBe(moves)
      },
    )
  })

  describe('for everybody', () => {
    test.each([
      ['a slide', 'light'],
      ['the keys', 'dark'],
      ['the way to another slide', 'light'],
      ['all slides', 'light'],
      ['the teacher’s view', 'dark'],
      ['the teacher’s view, drawing', 'light'],
      ['all slides with their notes', 'dark'],
      ['the notes alone', 'light'],
      ['no slide', 'dark'],
    ] as const)('axe finds nothing on the interface: %s (%s)', async (state, colorScheme) => {
      await open({ viewport: { width: 1440, height: 900 }, colorScheme })
      expect(await interfaceFaults(page, deck(shortest()), state)).toEqual([])
    })

    test.each(['light', 'dark'] as const)(
      'axe finds nothing on a slide of each layout (%s)',
      async (colorScheme) => {
        await open({ colorScheme })
        expect(await axeFindings(page, deck(), plan(), oneOfEachLayout(plan()))).toEqual([])
      },
    )
  })

  describe('on a classroom’s network', () => {
    /** Compressed bytes of files of the site, by their addresses; fonts are compressed already. */
    async function weight(addresses: readonly string[]): Promise<number> {
      let total = 0
      for (const address of addresses) {
        const path = decodeURIComponent(new URL(address).pathname)
        const file = await readFile(join(decks.dist, path.endsWith('/') ? `${path}index.html` : path))
        total += path.endsWith('.woff2') ? file.length : gzipSync(file).length
      }
      return total
    }

    test('the first slide weighs at most 200 kB compressed, and what comes unasked after it 60 kB', async () => {
      await page.goto(deck(), { waitUntil: 'networkidle' })
      await page.locator('.slidev-page-1 .deck-slide').waitFor()
      // The last of what is loaded later.
      await page.locator('nav').first().waitFor({ state: 'attached' })
      await page.evaluate(() => document.fonts.ready)
      const asked = await page.evaluate(() => {
        const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
        return (
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.startsWith('http'))
            // The fonts that it is painted with come with it.
            .map(({ startTime, name }) => ({ name, first: startTime <= painted || /\.woff2$/.test(name) }))
        )
      })
      const names = (first: boolean): string[] =>
        asked.filter((one) => one.first === first).map(({ name }) => name)
      expect(names(true).length).toBeGreaterThan(5)
      expect(names(false).length).toBeGreaterThan(2)
      expect(await weight([deck(), ...names(true)])).toBeLessThanOrEqual(200_000)
      expect(await weight(names(false))).toBeLessThanOrEqual(60_000)
    })
  })
})
