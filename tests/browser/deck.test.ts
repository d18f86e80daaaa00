/** The built decks, as a teacher and a room meet them. */
import { AxeBuilder } from '@axe-core/playwright'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { serveStatic, type StaticServer } from '../../src/tasks/serve.ts'
import { checkRendered, showSlide } from '../../src/deck/check-rendered.ts'
import { drawFigures } from '../../src/deck/figures.ts'
import { findLectures } from '../../src/lectures/index.ts'
import type { LecturePlan } from '../../src/deck/plan.ts'
import { prepareLecture } from '../../src/deck/prepare.ts'
import { serveBuilt } from '../../src/handout/serve-built.ts'
import { watch } from '../support/pages.ts'

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
const dist = inject('dist')
const canvas = { width: 980, height: 552 }
/** Where the decks are published: there, and not on this machine, slides have QR codes. */
const published = 'https://apuntes.example'

let server: StaticServer
let browser: Browser
const lectures = await findLectures(root)
const plans = new Map<string, LecturePlan>()
beforeAll(async () => {
  ;[server, browser] = await Promise.all([serveStatic(dist), launchBrowser()])
  for (const { folder, file } of lectures) {
    plans.set(folder, (await prepareLecture(root, join(root, file.path), drawFigures)).plan)
  }
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

let context: BrowserContext
let page: Page
let problems: string[]
async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close()
  // Without the worker, what a page asks for is seen here.
  context = await browser.newContext({
    locale: 'es',
    viewport: canvas,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  problems = watch(context, new URL(server.url).origin).problems
  context.setDefaultTimeout(90_000)
  page = await context.newPage()
}
beforeEach(() => open())
afterEach(() => context.close())

const deck = (path = 'presentacion'): string => `${server.url}${path}/`
const plan = (path = 'presentacion'): LecturePlan => plans.get(path)!
const visible = (selector: string): string => `.slidev-page:visible ${selector}`

describe.each(lectures.map(({ folder }) => folder))('%s', (path) => {
  test('every slide can be read at every click, and asks for nothing outside', async () => {
    const { refused } = await serveBuilt(context, { dist, origin: published, base: '/' })
    const findings = await checkRendered(page, `${published}/${path}/`, plan(path))
    expect(
      findings.map(({ slide, click, file, line, message }) => `${slide}.${click} ${file}:${line} ${message}`),
    ).toEqual([])
    expect(await page.locator(visible('.slide-foot .qr')).count()).toBe(
      plan(path).slides.at(-1)?.kind === 'note' ? 1 : 0,
    )
    expect(refused).toEqual([])
    expect(problems.filter((problem) => !problem.includes('asks a third party'))).toEqual([])
  })

  test('every slide has notes, and time that fits in its duration', () => {
    const { slides, total, lecture } = plan(path)
    expect(total).toBeLessThanOrEqual(lecture.minutes)
    for (const planned of slides) {
      if (planned.kind === 'note')
        expect(planned.slide.note.split('\n\n').length, planned.slide.alias).toBeGreaterThan(1)
    }
  })

  test('the address of every section opens its slide', async () => {
    await showSlide(page, deck(path), 1)
    for (const planned of plan(path).slides) {
      if (planned.kind !== 'note') continue
      const { alias } = planned.slide
      await page.goto(`${deck(path)}#/${alias}`)
      await page.locator(visible(`.deck-slide[data-alias="${alias}"]`)).waitFor()
    }
  })

  test('has the diagrams of the site, drawn and described', async () => {
    for (const [index, planned] of plan(path).slides.entries()) {
      if (planned.kind !== 'note' || !/^(bullets-)?diagram$/.test(planned.slide.layout)) continue
      await showSlide(page, deck(path), index + 1, planned.slide.clicks)
      const figure = page.locator(visible('.deck-figure svg[role=img]'))
      expect(await figure.count(), planned.slide.alias).toBe(1)
      expect(await figure.locator('title').textContent(), planned.slide.alias).toMatch(/\S/)
      expect(await figure.locator('desc').textContent(), planned.slide.alias).toMatch(/\S/)
    }
  })
})

describe('in class', () => {
  const at = (number: number): Promise<void> => page.locator(`.slidev-page-${number} .deck-slide`).waitFor()

  test('keys move through steps and slides', async () => {
    await showSlide(page, deck(), 1)
    for (const [key, number] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['PageUp', 2],
      ['Space', 3],
      ['ArrowLeft', 2],
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
    for (const name of [
      'Anterior',
      'Fondo oscuro',
      'Dibujar',
      'Dejar de dibujar',
      'Sincronización entre ventanas',
      'Más opciones',
    ]) {
      await showSlide(page, deck(), 2)
      await page.getByRole('button', { name, exact: true }).click()
      await page.keyboard.press('End')
      await at(plan().slides.length)
    }
    await showSlide(page, deck(), 2)
    await page.getByRole('button', { name: 'Teclas' }).click()
    const help = page.getByRole('dialog', { name: 'Teclas' })
    await help.waitFor()
    await help.getByRole('button', { name: 'Cerrar' }).click()
    await help.waitFor({ state: 'hidden' })
    await page.keyboard.press('End')
    await at(plan().slides.length)
  })

  test('with Ctrl, a letter is the browser’s', async () => {
    await showSlide(page, deck(), 2)
    const dark = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.classList.contains('dark'))
    const before = await dark()
    for (const key of ['Control+d', 'Control+p', 'Control+b', 'Control+o']) await page.keyboard.press(key)
    // What comes after is seen only when the keys before were.
    await page.keyboard.press('ArrowRight')
    await at(3)
    expect(page.url()).not.toContain('presenter')
    expect(await dark()).toBe(before)
    expect(await page.locator('.dark-screen').count()).toBe(0)
  })

  test('the steps of a diagram appear one by one, and all are there in print', async () => {
    const at = plan().slides.findIndex((one) => one.kind === 'note' && one.slide.clicks > 1)
    const hidden = (): Promise<number> => page.locator(visible('.deck-figure [data-step].not-yet')).count()
    await showSlide(page, deck(), at + 1)
    const before = await hidden()
    expect(before).toBeGreaterThan(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(hidden).toBeLessThan(before)
    await page.goto(`${deck()}?print#/print`)
    await page.locator('.print-slide-container').last().waitFor()
    expect(await page.locator('.print-slide-container').count()).toBe(plan().slides.length)
    await expect.poll(() => page.locator('.deck-figure [data-step].not-yet').count()).toBe(0)
  })

  test('a click says which answer is right, in words', async () => {
    const at = plan().slides.findIndex((one) => one.kind === 'note' && one.slide.kind === 'question')
    await showSlide(page, deck(), at + 1)
    expect(await page.locator(visible('.verdict:not(.not-yet)')).count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.locator(visible('.option.right .verdict:not(.not-yet)')).count())
      .toBeGreaterThan(0)
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
    const at = plan().slides.findIndex((one) => one.kind === 'note' && one.slide.kind === 'section')
    await page.goto(`${deck()}#/presenter/${at + 1}`)
    const notes = page.locator('.slidev-note')
    await notes.waitFor()
    await expect.poll(() => notes.innerText()).toMatch(/^\d+(,\d)? min · del minuto/)
    expect(await notes.innerText()).not.toMatch(/\[\^|:::|\]\(|<!--/)
    expect(await page.locator('.time-plan').innerText()).toMatch(/^Plan: min /)
    const interfaceText = await page
      .locator('.slidev-presenter')
      .evaluate((presenter) =>
        [presenter, ...presenter.querySelectorAll('[title]')]
          .map((one) => one.getAttribute('title') ?? '')
          .join('\n'),
      )
    expect(interfaceText).not.toMatch(/\b(slide|mode|show|hide|toggle|notes|font|options|fullscreen)\b/i)
    expect(problems).toEqual([])
  })

  test('code is set in the font whose letters cannot be mistaken', async () => {
    const at = plan().slides.findIndex((one) => one.kind === 'note' && one.slide.layout === 'code')
    await showSlide(page, deck(), at + 1)
    const font = await page.locator(visible('pre code')).evaluate((code) => getComputedStyle(code).fontFamily)
    expect(font).toMatch(/^"Atkinson Hyperlegible Mono"/)
    expect(await page.evaluate(() => document.fonts.check('20px "Atkinson Hyperlegible Mono"'))).toBe(true)
  })

  test('with less motion, nothing moves', async () => {
    await showSlide(page, deck(), 3)
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    )
    expect(moving).toBe(0)
  })
})

describe('for everybody', () => {
  test('each slide has one heading, and lists and figures say what they are', async () => {
    for (const number of plan().slides.keys()) {
      await showSlide(page, deck(), number + 1)
      expect(await page.locator(visible('.deck-slide h1')).count(), String(number + 1)).toBe(1)
    }
  })

  test.each([
    ['a slide', '#/8', undefined],
    ['the keys', '#/8', 'h'],
    ['the way to another slide', '#/8', 'g'],
    ['all slides', '#/8', 'o'],
    ['the teacher’s view', '#/presenter/8', undefined],
  ])('axe finds nothing on the interface: %s', async (_, hash, key) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({ viewport: { width: 1440, height: 900 }, colorScheme })
      await page.goto(`${deck()}${hash}`)
      await page.locator('.slidev-page-8 .deck-slide').first().waitFor()
      // All of the interface is there some time after the first slide.
      for (const part of ['nav button', '#slidev-goto-dialog', '.key-help']) {
        await page.locator(part).first().waitFor({ state: 'attached' })
      }
      if (key) await page.keyboard.press(key)
      if (key === 'h') await page.getByRole('dialog', { name: 'Teclas' }).waitFor()
      if (key === 'o') await page.locator('.slidev-page-8 .deck-slide').nth(1).waitFor()
      if (key === 'g') {
        await page.locator('#slidev-goto-input:focus').pressSequentially('capa')
        await page.locator('.autocomplete-list').waitFor()
      }
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      )
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on slides (%s)', async (colorScheme) => {
    await open({ colorScheme })
    const seen = new Set<string>()
    for (const [index, planned] of plan().slides.entries()) {
      const layout = planned.kind === 'note' ? planned.slide.layout : `own-${index}`
      if (seen.has(layout)) continue
      seen.add(layout)
      await showSlide(page, deck(), index + 1, planned.kind === 'note' ? planned.slide.clicks : 0)
      const { violations } = await new AxeBuilder({ page })
        .include('.slidev-page:not([style*="none"]) .deck-slide')
        .analyze()
      expect(violations.map(({ id, nodes }) => `${layout} ${id} ${nodes[0]?.html}`)).toEqual([])
    }
  })
})

describe('on a classroom’s network', () => {
  test('the first slide weighs at most 200 kB compressed', async () => {
    await page.goto(deck())
    await page.locator('.slidev-page-1 .deck-slide').waitFor()
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    await page.evaluate(() => document.fonts.ready)
    // What was asked for before something was painted, and the fonts that it is painted with.
    const asked = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
      const resources = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('http'))
      const first = resources.filter(({ startTime, name }) => startTime <= painted || /\.woff2$/.test(name))
      return [location.href, ...first.map(({ name }) => name)]
    })
    let total = 0
    for (const address of asked) {
      const { pathname } = new URL(address)
      const file = await readFile(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
      total += /\.woff2$/.test(pathname) ? file.length : gzipSync(file).length
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(total).toBeLessThanOrEqual(200_000)
  })

  test('once loaded, works without network: reload, another slide, the teacher’s view', async () => {
    await open({ serviceWorkers: 'allow' })
    await page.goto(deck())
    await page.locator('.slidev-page-1 .deck-slide').waitFor()
    // Ready means that all files are kept; controlled, that the worker answers for this page.
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await context.setOffline(true)
    await page.goto(`${deck()}#/5`)
    await page.reload()
    await page.locator('.slidev-page-5 .deck-slide').waitFor()
    const teacher = await context.newPage()
    await teacher.goto(`${deck()}#/presenter/5`)
    await expect.poll(() => teacher.locator('.slidev-note').innerText()).toMatch(/ min · /)
  })

  test('no file names another host to load from', async () => {
    for (const { folder: path } of lectures) {
      const files = (await readdir(join(dist, path), { recursive: true })).filter((file) =>
        /\.(css|html)$/.test(file),
      )
      for (const file of files) {
        const text = await readFile(join(dist, path, file), 'utf8')
        expect(
          text.match(/(?:src|href)="https?:[^"]+"|url\(["']?https?:[^)]+\)|@import[^;]*https?:[^;]+/g),
          file,
        ).toBeNull()
      }
    }
  })
})
