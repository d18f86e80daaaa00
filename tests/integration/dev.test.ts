/** Live editing: a saved note shows in the browser, on the site and in the presenter's notes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getPort } from 'get-port-please'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { faultPage } from '../../src/fault-page.ts'
import { leaf } from '../support/pictures.ts'
import { cleanEnv } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
let server: ChildProcess | undefined
let browser: Browser | undefined
let port: number
let site: string
let deck: string
/** What the console, the note's page and the deck say while the note is broken from the start. */
const atStart = { console: '', page: '', deck: '' }
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace('inicial'))
  await writeFile(join(root, 'slides', 'corta.md'), shortLecture)
  const whole = await readFile(join(root, note), 'utf8')
  await writeFile(join(root, note), whole.replace('title: ', 'title: "'))
  browser = await launchBrowser()
  port = await getPort({ host: 'localhost' })
  const child = spawn(process.execPath, [join(root, 'scripts', 'dev.ts')], {
    cwd: root,
    env: { ...cleanEnv(), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = child
  let output = ''
  const addresses = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
        if (/Termina con Ctrl\+C/.test(output)) resolve(output)
      })
    }
    child.once('exit', () => reject(new Error(output)))
  })
  site = /Sitio: +(http\S+)/.exec(addresses)![1]!
  deck = /Presentación: +(http\S+)/.exec(addresses)![1]!
  const open = await openPage()
  await open.goto(deck)
  atStart.console = addresses
  atStart.page = await textOf(new URL(path, site))
  atStart.deck = await open.getByText('Hay que corregir esto').locator('xpath=..').innerText()
  await writeFile(join(root, note), whole)
  // It comes by itself, as the page of the note does.
  await open.locator('#slideshow, #slide-content').first().waitFor()
  await open.close()
})

/** What a page says to a browser. */
async function textOf(address: URL): Promise<string> {
  return (await fetch(address, { headers: { accept: 'text/html' } })).text()
}

afterAll(async () => {
  server?.kill()
  await browser?.close()
  await remove()
})

/** Another lecture of the course, which isn't the one that is opened. */
const shortLecture = `---
titulo: La escala
nombre: Presentación corta
minutos: 10
---

# La escala

---
src: ../docs/medidas/escala.md
---
`

/** The pages of the test that runs. */
const opened: Page[] = []

/** A page that waits for as long as a busy machine may need. */
async function openPage(): Promise<Page> {
  const page = await browser!.newPage()
  page.setDefaultTimeout(180_000)
  opened.push(page)
  return page
}

/** The note that is edited; slide 3 of the lecture is its first section. */
const note = 'docs/medidas/escala.md'
const path = 'medidas/escala/'
const bullet = 'No lleva unidades: vale para todas'

let original: string
beforeAll(async () => {
  original = await readFile(join(root, note), 'utf8')
})
afterEach(async () => {
  // Each would load itself anew at every change of the tests to come.
  await Promise.all(opened.splice(0).map((page) => page.close()))
  await save(original)
})

/** Saves the note as a person does: Vite's watcher takes two saves within 50 ms for one. */
async function save(text: string): Promise<void> {
  await setTimeout(100)
  await writeFile(join(root, note), text)
}

/** Saves the note with changes to what it was at first. */
async function edit(...changes: [from: string, to: string][]): Promise<void> {
  let text = original
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  await save(text)
}

test('a note that is broken from the start is told everywhere, and what waits for it comes', () => {
  const said = /docs\/medidas\/escala\.md:\d+:\d+ Falta un signo de cierre/
  expect(atStart.console).toMatch(said)
  expect(atStart.console).not.toMatch(/\n\s+at |stream/)
  expect(atStart.page).toMatch(said)
  expect(atStart.deck).toMatch(said)
})

test('both addresses are printed and answer', async () => {
  expect(new URL(site).port).toBe(String(port))
  expect((await fetch(site)).status).toBe(200)
  expect((await fetch(deck)).status).toBe(200)
})

test('the site leads to the deck', async () => {
  const response = await fetch(new URL('presentacion/', site), { redirect: 'manual' })
  expect(response.headers.get('location')).toBe(deck)
})

test('a lecture that is not open says how to open it', async () => {
  const response = await fetch(new URL('presentacion-corta/', site), { redirect: 'manual' })
  const page = await response.text()
  expect(response.status).toBe(404)
  expect(page).toContain('«Presentación corta» no está abierta')
  expect(page).toContain('npm run dev -- corta')
})

test('nothing that the deck would save is written over the notes', async () => {
  const address = new URL('/__slidev/slides/3.json', deck)
  expect((await fetch(address)).status).toBe(200)
  const saved = await fetch(address, { method: 'POST', body: JSON.stringify({ note: 'Otra cosa.' }) })
  expect(saved.status).toBe(405)
  expect(await readFile(join(root, note), 'utf8')).toBe(original)
})

test('a changed sentence shows in the open page and in the open teacher’s view', async () => {
  const page = await openPage()
  const teacher = await openPage()
  await page.goto(new URL(path, site).href)
  await page.getByText('veinticinco mil cerillas').first().waitFor()
  await teacher.goto(`${deck}#/presenter/3`)
  await teacher.getByText('veinticinco mil cerillas').first().waitFor()

  await edit(['veinticinco mil cerillas', 'veinticinco mil ornitorrincos'])
  await teacher.getByText('veinticinco mil ornitorrincos').first().waitFor()
  await page.getByText('veinticinco mil ornitorrincos').first().waitFor()
})

test('a changed bullet shows on the open slide', async () => {
  const slide = await openPage()
  await slide.goto(`${deck}#/3`)
  await slide.getByText(bullet).first().waitFor()
  await edit([bullet, 'Vale para cualquier unidad'])
  await slide.getByText('Vale para cualquier unidad').first().waitFor()
})

test('a broken note says so over the slide, with its line, and goes when mended', async () => {
  const slide = await openPage()
  await slide.goto(`${deck}#/3`)
  await slide.getByText(bullet).first().waitFor()
  await edit([':::slide{minutes=2}', ':::slide{minutos=2}'])
  const overlay = slide.locator('vite-error-overlay')
  await overlay.waitFor()
  const line = original.split('\n').indexOf(':::slide{minutes=2}') + 1
  expect(await overlay.locator('.message').innerText()).toContain(
    `${note}:${line}:1 La directiva «slide» no tiene el atributo «minutos»`,
  )
  expect((await overlay.locator('.stack').innerText()).trim()).toBe('')
  await edit([bullet, 'Vale para cualquier unidad'])
  await slide.getByText('Vale para cualquier unidad').first().waitFor()
  await expect.poll(() => overlay.count()).toBe(0)
})

/** The note on the site and its slide, open while one thing after the other breaks: dear to load. */
const watched: { page?: Page; slide?: Page } = {}
afterAll(() => Promise.all([watched.page?.close(), watched.slide?.close()]))

async function watchedPages(): Promise<[page: Page, slide: Page]> {
  if (!watched.page || !watched.slide) {
    watched.page = await openPage()
    watched.slide = await openPage()
    opened.splice(0)
    await watched.page.goto(new URL(path, site).href)
    await watched.slide.goto(`${deck}#/3`)
  }
  return [watched.page, watched.slide]
}

/**
 * Breaks something; checks what the page of the note and the slide say then, and that both show
 * again what they did when it is mended, without anything being started anew.
 */
async function heals(
  { broken, mended }: { broken: () => Promise<unknown>; mended: () => Promise<unknown> },
  said: { site?: RegExp; deck: RegExp },
): Promise<void> {
  const [page, slide] = await watchedPages()
  await slide.getByText(bullet).first().waitFor()
  try {
    await broken()
    const overlay = slide.locator('vite-error-overlay .message')
    await expect
      .poll(() => overlay.allInnerTexts(), { timeout: 180_000 })
      .toEqual([expect.stringMatching(said.deck)])
    if (said.site) await page.getByText(said.site).first().waitFor()
  } finally {
    await mended()
  }
  await slide.getByText(bullet).first().waitFor()
  await expect.poll(() => slide.locator('vite-error-overlay').count(), { timeout: 180_000 }).toBe(0)
  await page.getByText(bullet).first().waitFor()
}

/** Breaks a file, and puts back what it said. */
async function breaking(
  file: string,
  change: (text: string) => string,
): Promise<Parameters<typeof heals>[0]> {
  const before = await readFile(join(root, file), 'utf8')
  const write = async (text: string): Promise<void> => {
    await setTimeout(100)
    await writeFile(join(root, file), text)
  }
  return { broken: () => write(change(before)), mended: () => write(before) }
}

test('data that is not YAML, in a note, is told on its page and over its slides', async () => {
  const said = /docs\/medidas\/escala\.md:\d+:\d+ Falta un signo de cierre/
  await heals(await breaking(note, (text) => text.replace('title: ', 'title: "')), { site: said, deck: said })
})

test('a diagram that does not parse is told on its page and over its slides', async () => {
  const said = /docs\/medidas\/escala\.md:\d+:\d+ Falta cerrar «\[»/
  const diagram = '\n\n```mermaid\nflowchart TD\n  accTitle: Nada\n  a --> [b\n```'
  await heals(await breaking(note, (text) => text.replace(`- ${bullet}`, `- ${bullet}${diagram}`)), {
    site: said,
    deck: said,
  })
})

test('a data file that is half saved is told', async () => {
  const said = /docs\/_datos\/temas\.yml:1:1 El curso no tiene temas/
  await heals(await breaking('docs/_datos/temas.yml', () => ''), { site: said, deck: said })
})

test('a lecture whose own data is broken is told over its slides', async () => {
  const lecture = 'slides/slides.md'
  await heals(await breaking(lecture, (text) => text.replace('titulo: ', 'titulo: "')), {
    deck: /^slides\/slides\.md:\d+:\d+ Falta un signo de cierre/,
  })
})

test('a note that is gone is told over the slides that showed it', async () => {
  await heals(
    { broken: () => rm(join(root, note)), mended: () => save(original) },
    { site: /Esta página no está en el curso/, deck: /La nota «\.\.\/docs\/medidas\/escala\.md» no existe/ },
  )
})

test('a page that was loading when its note went says so', async () => {
  const page = await openPage()
  const gone = new URL(path, site).href
  const answer = async (): Promise<number> => (await fetch(gone, { headers: { accept: 'text/html' } })).status
  // What the page listens with comes only when all that there was to hear has been said.
  let release: () => void
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/@vite/client*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(gone, { waitUntil: 'commit' })
  await page.getByText(bullet).first().waitFor()
  try {
    await rm(join(root, note))
    await expect.poll(answer, { timeout: 180_000 }).toBe(404)
    release!()
    await page.getByText('Esta página no está en el curso').first().waitFor()
  } finally {
    await save(original)
  }
  await page.getByText(bullet).first().waitFor()
})

test('what is mended before the page that tells it first looks shows too', async () => {
  const page = await openPage()
  const answers = [faultPage('Falta la figura')]
  await page.route('**/mientras-tanto/', (route) =>
    route.fulfill({ contentType: 'text/html', body: answers.pop() ?? '<h1>Se ve</h1>' }),
  )
  await page.goto(new URL('mientras-tanto/', site).href)
  await page.getByRole('heading', { name: 'Se ve' }).waitFor({ timeout: 30_000 })
})

test('a note that comes has its page', async () => {
  const file = join(root, 'docs/medidas/escala-nueva.md')
  const page = await openPage()
  await page.goto(new URL('medidas/escala-nueva/', site).href)
  await page.getByText('Esta página no está en el curso').first().waitFor()
  try {
    await writeFile(file, original)
    await page.getByText(bullet).first().waitFor()
  } finally {
    await rm(file)
  }
})

test('a picture shows when it comes, and again when it changes', async () => {
  const picture = join(root, 'docs/medidas/un mapa.png')
  const page = await openPage()
  const slide = await openPage()
  await edit([`- ${bullet}`, `- ${bullet}\n\n![Un mapa](<un mapa.png>)`])
  await page.goto(new URL(path, site).href).catch(() => undefined)
  await slide.goto(`${deck}#/3`)
  try {
    // It is named before it is there, and then it is another one.
    for (const width of [90, 120]) {
      await setTimeout(100)
      await writeFile(picture, await leaf('png', width))
      for (const shown of [
        page.locator('.key-points img'),
        slide.locator('.slidev-page-3 .deck-picture img'),
      ]) {
        const widthNow = (): Promise<number> =>
          shown.evaluate((image) => (image as HTMLImageElement).naturalWidth, undefined, { timeout: 5000 })
        await expect.poll(() => widthNow().catch(() => 0), { timeout: 180_000 }).toBe(width)
      }
    }
  } finally {
    await save(original)
    await rm(picture)
  }
})
