/** Live editing: a saved note shows in the browser, on the site and in the presenter's notes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { leaf } from '../support/pictures.ts'
import { cleanEnv } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
let server: ChildProcess | undefined
let browser: Browser | undefined
let site: string
let deck: string
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace('inicial'))
  await writeFile(join(root, 'slides', 'corta.md'), shortLecture)
  browser = await launchBrowser()
  const child = spawn(process.execPath, [join(root, 'scripts', 'dev.ts')], {
    cwd: root,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = child
  let output = ''
  const addresses = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
        if (/Presentación: +http\S+/.test(output)) resolve(output)
      })
    }
    child.once('exit', () => reject(new Error(output)))
  })
  site = /Sitio: +(http\S+)/.exec(addresses)![1]!
  deck = /Presentación: +(http\S+)/.exec(addresses)![1]!
})
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

/** A page that waits for as long as a busy machine may need. */
async function openPage(): Promise<Page> {
  const page = await browser!.newPage()
  page.setDefaultTimeout(180_000)
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
afterEach(() => save(original))

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

test('both addresses are printed and answer', async () => {
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
