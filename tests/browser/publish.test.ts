/** What is published, as a browser holds it to its policy and keeps it for when there is no network. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { prepareToPublish } from '../../src/publish/prepare-to-publish.ts'
import { serveStatic, type StaticServer } from '../../src/tasks/serve.ts'
import { builtCourse, type BuiltCourse } from '../support/built-course.ts'

/** The lecture of the course, and two of its notes. */
const deck = 'presentacion-luz-y-azucar'
const [leaf, light] = ['luz/la-hoja/', 'luz/la-fase-de-la-luz/']

let built: BuiltCourse
let dist: string
let server: StaticServer
let browser: Browser
beforeAll(async () => {
  built = await builtCourse('fotosintesis')
  dist = await mkdtemp(join(tmpdir(), 'publicado-'))
  await cp(built.dist, dist, { recursive: true })
  ;[server, browser] = await Promise.all([serveStatic(dist, { base: built.base }), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await rm(dist, { recursive: true })
})

let context: BrowserContext
afterEach(() => context.close())
let page: Page
/** What a page's policy refused, and what the console says is wrong. */
let refused: string[]
const go = (path: string): Promise<unknown> => page.goto(server.url + path)
const slide = (number: number): Promise<void> => page.locator(`.slidev-page-${number} .deck-slide`).waitFor()

async function open(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ locale: 'es', reducedMotion: 'reduce', ...options })
  refused = []
  await context.exposeFunction('tellRefused', (what: string) => refused.push(what))
  await context.addInitScript(() => {
    const { tellRefused } = globalThis as unknown as { tellRefused: (what: string) => void }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tellRefused(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  context.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  page = await context.newPage()
}

describe('the policy', () => {
  beforeEach(() => open({ serviceWorkers: 'block' }))

  test('lets a page do all that it does', async () => {
    await go(leaf)
    await page.getByRole('combobox', { name: 'Elegir fondo' }).first().selectOption('dark')
    await page.locator('html[data-theme="dark"]').waitFor()
    for (const button of await page.locator('figure button').all()) {
      await button.click()
      await page.keyboard.press('Escape')
    }
    await page.locator('a.term').first().focus()
    await page.getByRole('tooltip').first().waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').fill('hoja')
    await page.locator('dialog[open] mark').first().waitFor()
    expect(refused).toEqual([])
  })

  test('lets a lecture be given', async () => {
    await go(`${deck}/#/1`)
    await slide(1)
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await slide(2)
    await page.keyboard.press('d')
    await page.keyboard.press('o')
    await page.keyboard.press('Escape')
    await go(`${deck}/#/presenter/2`)
    await page.reload()
    await page.locator('.slidev-note').first().waitFor()
    await go(`${deck}/?print#/print`)
    await page.locator('.print-slide-container').last().waitFor()
    expect(refused).toEqual([])
  })

  test.each([leaf, `${deck}/`])('refuses what is not of the page: %s', async (path) => {
    await go(path)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "de otro"'
      document.head.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="x:y" onerror="document.title = \'de otro\'">')
    })
    await expect.poll(() => refused.filter((one) => one.startsWith('script-src')).length).toBe(2)
    expect(await page.title()).not.toBe('de otro')
  })
})

/** Publishes a version in which a note says `text`, and a part of the lecture has another name. */
async function publish(text: string): Promise<void> {
  const note = join(dist, leaf, 'index.html')
  await writeFile(note, (await readFile(note, 'utf8')).replace(/<h1 ([^>]*)>[^<]*/, `<h1 $1>${text}`))
  const assets = join(dist, deck, 'assets')
  const files = (await readdir(assets, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  const part = files.find(({ name }) => name.includes('deck-notes'))!.name
  const renamed = part.replace(/-[\w-]{8}\.js$/, `-${text.slice(0, 8).padEnd(8, 'x')}.js`)
  for (const { name, parentPath } of files.filter((file) => file.name.endsWith('.js'))) {
    const code = await readFile(join(parentPath, name), 'utf8')
    if (code.includes(part)) await writeFile(join(parentPath, name), code.replaceAll(part, renamed))
  }
  await rename(join(assets, part), join(assets, renamed))
  await prepareToPublish(dist, built.base)
}

describe('without network', () => {
  /** Until all is kept, and the worker answers for this page. */
  const kept = (): Promise<unknown> =>
    page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

  test('notes, search and lecture go on after a first visit, and a new version takes over', async () => {
    await open()
    await go(light)
    await kept()
    await context.setOffline(true)
    await go(leaf)
    expect(await page.locator('h1').innerText()).toBe('¿Dónde ocurre la fotosíntesis?')
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').fill('azúcar')
    await page.locator('dialog[open] mark').first().waitFor()
    await go('no/guardada/')
    expect(await page.locator('h1').innerText()).toBe('Sin conexión')
    await go(`${deck}/#/1`)
    await slide(1)
    await page.keyboard.press('ArrowRight')
    await slide(2)

    await context.setOffline(false)
    await publish('Nueva')
    await page.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve())
      await (await navigator.serviceWorker.ready).update()
      await promise
    })
    // The lecture that was opened before finds a part that is published no more.
    await page.evaluate(() => (location.hash = '#/presenter/2'))
    await page.locator('.slidev-note').first().waitFor()
    expect(await page.locator('.new-version').count()).toBe(0)
    await context.setOffline(true)
    await go(leaf)
    expect(await page.locator('h1').innerText()).toBe('Nueva')
    await go(`${deck}/#/presenter/2`)
    await expect.poll(() => page.locator('.slidev-note').innerText()).toMatch(/ min · /)
  })

  test('who saves data is asked for nothing, and offered the new version where a part is gone', async () => {
    await open()
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    )
    await go(`${deck}/#/1`)
    await slide(1)
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    await publish('Otra')
    await page.evaluate(() => (location.hash = '#/presenter/2'))
    await page.getByRole('button', { name: 'Cargar la versión nueva' }).click()
    await page.locator('.slidev-note').first().waitFor()
  })
})

describe('the lecture in one file', () => {
  test('is given from a folder of its own, with nothing around it and no network', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'memoria-'))
    try {
      const file = join(folder, 'clase.html')
      await cp(join(built.dist, 'descargas', `${deck}-sin-red.html`), file)
      await open()
      await context.route(
        (url) => url.protocol !== 'file:' && url.protocol !== 'data:',
        (route) => (refused.push(`asks for ${route.request().url()}`), route.abort()),
      )
      const address = pathToFileURL(file).href
      await page.goto(address)
      await slide(1)
      const teacher = await context.newPage()
      await teacher.goto(`${address}#/presenter/1`)
      await expect.poll(() => teacher.locator('.slidev-note').innerText()).toMatch(/ min · /)
      // The room follows the teacher.
      await teacher.keyboard.press('ArrowRight')
      await slide(2)
      expect(await page.evaluate(() => document.fonts.check('700 20px "Atkinson Hyperlegible Next"'))).toBe(
        true,
      )
      expect(refused).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
