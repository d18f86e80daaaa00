/** The Chromium that everything here is drawn with. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  browserFault,
  browserIdentity,
  BrowserNotFoundError,
  launchBrowser,
  onLostBrowser,
} from '../../src/browser.ts'

const chromium = process.env.CHROMIUM_PATH
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
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

test.skipIf(process.platform === 'win32')(
  'a browser that hangs is waited for no longer than it may take',
  async () => {
    const path = join(folder, 'colgado')
    await writeFile(path, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 })
    process.env.CHROMIUM_PATH = path
    await expect(launchBrowser({ timeout: 1000 })).rejects.toThrow(
      /«.*colgado», que no se puede usar como navegador: no terminó de arrancar en 1 segundos/,
    )
  },
)

test.skipIf(process.platform === 'win32')('without a folder for temporary files, that is told', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'nada'))
  await expect(launchBrowser()).rejects.toThrow(
    /La carpeta de archivos temporales, «.*nada», no existe\.\nCréala, o indica otra .*TMPDIR/,
  )
})

test('a folder is no browser', async () => {
  process.env.CHROMIUM_PATH = folder
  await expect(launchBrowser()).rejects.toThrow('es una carpeta, y hace falta el ejecutable')
})

test.each([
  [{ platform: 'linux', arch: 'arm64' }, 'este sistema es Linux ARM'],
  [{ platform: 'darwin', arch: 'arm64' }, 'este sistema es macOS ARM'],
  [{ platform: 'win32', arch: 'x64' }, 'este sistema es Windows x86-64'],
])('where none is included and none is installed, it says so: %o', async (system, said) => {
  delete process.env.CHROMIUM_PATH
  // Nothing is installed in an empty PATH, and Playwright looks where each system installs the others.
  vi.stubEnv('PATH', folder)
  const error: unknown = await launchBrowser({ system, timeout: 0 }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BrowserNotFoundError)
  expect((error as BrowserNotFoundError).attempts[0]).toContain(said)
  expect(String(error)).toMatch(/instala Chrome, Edge o Chromium[^]*CHROMIUM_PATH/)
})

test('a browser that answers no more is ended, and said to hang', async () => {
  delete process.env.CHROMIUM_PATH
  const browser = await launchBrowser({ silence: 1000 })
  const lost = new Promise<string>((resolve) => onLostBrowser(browser, ({ message }) => resolve(message)))
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const page = await browser.newPage()
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGSTOP')
  const work = page.pdf().catch((thrown: unknown) => thrown)
  expect(await lost).toContain('dejó de responder antes de terminar')
  expect(browserFault(await work)?.message).toContain('dejó de responder')
})

test('a browser that ends while it is used is told from other failures', async () => {
  delete process.env.CHROMIUM_PATH
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const late = await page.waitForSelector('nav', { timeout: 1 }).catch((thrown: unknown) => thrown)
  expect(browserFault(late)?.message).toContain('El navegador no terminó de mostrar una página')
  const told: string[] = []
  onLostBrowser(browser, ({ message }) => told.push(message))
  const inVain = onLostBrowser(browser, () => told.push('in vain'))
  inVain()
  const work = page.evaluate(() => new Promise(() => undefined)).catch((thrown: unknown) => thrown)
  await browser.close()
  expect(browserFault(await work)?.message).toContain('se cerró antes de terminar')
  expect(told).toEqual([expect.stringContaining('se cerró antes de terminar')])
  expect(browserFault(new Error('La página no existe'))).toBeUndefined()
})

test('a browser is told from another, and a missing one from none', async () => {
  delete process.env.CHROMIUM_PATH
  const usual = browserIdentity()
  expect(usual).toMatch(/^embedded:\d+\./)
  process.env.CHROMIUM_PATH = '/bin/sh'
  expect(browserIdentity()).not.toBe(usual)
  process.env.CHROMIUM_PATH = join(folder, 'nada')
  expect(browserIdentity()).toBe(usual)
})
