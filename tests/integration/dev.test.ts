/** Live editing: a saved note shows in the browser, on the site and in the presenter's notes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { cleanEnv } from '../support/run.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
let server: ChildProcess
let browser: Browser
let site: string
let deck: string
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace())
  browser = await launchBrowser()
  server = spawn(process.execPath, [join(root, 'scripts', 'dev.ts')], {
    cwd: root,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const addresses = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
        if (/Presentación: +http\S+/.test(output)) resolve(output)
      })
    }
    server.once('exit', () => reject(new Error(output)))
  })
  site = /Sitio: +(http\S+)/.exec(addresses)![1]!
  deck = /Presentación: +(http\S+)/.exec(addresses)![1]!
})
afterAll(async () => {
  server?.kill()
  await browser?.close()
  await remove()
})

/** A page that waits for as long as a busy machine may need. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(180_000)
  return page
}

/** Saves a change as a person does: Vite's watcher takes two saves within 50 ms for one. */
async function edit(from: string, to: string): Promise<void> {
  await setTimeout(100)
  const file = join(root, 'docs/imagenes/capas.md')
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
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
  const response = await fetch(new URL('presentacion-breve/', site), { redirect: 'manual' })
  const page = await response.text()
  expect(response.status).toBe(404)
  expect(page).toContain('«Presentación breve» no está abierta')
  expect(page).toContain('npm run dev -- breve')
})

test('nothing that the deck would save is written over the notes', async () => {
  const before = await readFile(join(root, 'docs/imagenes/capas.md'), 'utf8')
  const address = new URL('/__slidev/slides/3.json', deck)
  expect((await fetch(address)).status).toBe(200)
  const saved = await fetch(address, { method: 'POST', body: JSON.stringify({ note: 'Otra cosa.' }) })
  expect(saved.status).toBe(405)
  expect(await readFile(join(root, 'docs/imagenes/capas.md'), 'utf8')).toBe(before)
})

test('a changed sentence shows in the open page and in the open presenter view', async () => {
  const page = await openPage()
  const presenter = await openPage()
  await page.goto(new URL('imagenes/capas/', site).href)
  await page.getByText('murciélago').first().waitFor()
  await presenter.goto(`${deck}#/presenter/3`)
  await presenter.getByText('murciélago').first().waitFor()

  await edit('La frase centinela es murciélago.', 'La frase centinela es ornitorrinco.')
  await presenter.getByText('ornitorrinco').first().waitFor()
  await page.getByText('ornitorrinco').first().waitFor()
  await edit('ornitorrinco', 'murciélago')
})

test('a changed bullet shows on the open slide', async () => {
  const slide = await openPage()
  await slide.goto(`${deck}#/3`)
  await slide.getByText('Una pila de capas').first().waitFor()
  await edit('- Una pila de capas', '- Una torre de capas')
  await slide.getByText('Una torre de capas').first().waitFor()
  await edit('- Una torre de capas', '- Una pila de capas')
})

test('a broken note says so over the slide, with its line, and goes when mended', async () => {
  const slide = await openPage()
  await slide.goto(`${deck}#/3`)
  await slide.getByText('Una pila de capas').first().waitFor()
  await edit(':::slide{minutes=2}', ':::slide{minutos=2}')
  const overlay = slide.locator('vite-error-overlay')
  await overlay.waitFor()
  const told = await overlay.locator('.message').innerText()
  expect(told).toMatch(/docs\/imagenes\/capas\.md:13:1 La directiva «slide» no tiene el atributo «minutos»/)
  expect((await overlay.locator('.stack').innerText()).trim()).toBe('')
  await edit(':::slide{minutos=2}\n- Una pila', ':::slide{minutes=2}\n- Una torre')
  await slide.getByText('Una torre de capas').first().waitFor()
  await expect.poll(() => overlay.count()).toBe(0)
  await edit('- Una torre de capas', '- Una pila de capas')
})
