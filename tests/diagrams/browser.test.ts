/** The Chromium that everything here is drawn with. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { browserIdentity, BrowserNotFoundError, launchBrowser } from '../../src/browser.ts'

const chromium = process.env.CHROMIUM_PATH
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'))
})
afterEach(async () => {
  if (chromium === undefined) delete process.env.CHROMIUM_PATH
  else process.env.CHROMIUM_PATH = chromium
  await rm(folder, { recursive: true, force: true })
})

test('starts, and reaches nothing beyond this machine', async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent('<p>¡Hola!</p>')
  expect(await page.textContent('p')).toBe('¡Hola!')
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  await browser.close()
})

const unusable: [string, () => Promise<string>, RegExp][] = [
  ['missing', async () => join(folder, 'nada'), /el archivo no existe/],
  [
    'not executable',
    async () => {
      await writeFile(join(folder, 'texto'), 'hola', { mode: 0o644 })
      return join(folder, 'texto')
    },
    /no se puede ejecutar/,
  ],
  [
    'no browser',
    async () => {
      await writeFile(join(folder, 'falso'), '#!/bin/sh\nexit 1\n')
      await chmod(join(folder, 'falso'), 0o755)
      return join(folder, 'falso')
    },
    /no arranca como Chromium/,
  ],
]
for (const [name, path, reason] of unusable) {
  test(`a CHROMIUM_PATH that is ${name} is an error, and nothing else is tried`, async () => {
    process.env.CHROMIUM_PATH = await path()
    const error = await launchBrowser().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BrowserNotFoundError)
    expect(String(error)).toMatch(reason)
    expect(String(error)).toContain(process.env.CHROMIUM_PATH)
    expect(String(error)).toMatch(/Cómo conseguir uno:[\s\S]*npm ci[\s\S]*CHROMIUM_PATH/)
    expect((error as BrowserNotFoundError).attempts).toEqual([])
  })
}

test('a browser is told from another, and a missing one from none', async () => {
  delete process.env.CHROMIUM_PATH
  const usual = browserIdentity()
  expect(usual).toMatch(/^embedded:\d+\./)
  process.env.CHROMIUM_PATH = '/bin/sh'
  expect(browserIdentity()).not.toBe(usual)
  process.env.CHROMIUM_PATH = join(folder, 'nada')
  expect(browserIdentity()).toBe(usual)
})
