/**
 * The browsers that are neither the one the project brings nor of its family, where they are
 * installed: Firefox by WebDriver BiDi, WebKit by the driver of WebKitGTK.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getPort } from 'get-port-please'
import puppeteer, { type KeyInput } from 'puppeteer-core'

/** A browser with one page open. */
export interface OtherBrowser {
  /** Opens an address, and waits until it is loaded. */
  open(address: string): Promise<unknown>
  /** What a script gives in the page; it is the body of a function. */
  run<Result>(script: string): Promise<Result>
  /** Clicks in the middle of what the selector finds first. */
  click(selector: string): Promise<unknown>
  /** Presses a key by its name, or what `Control+k` holds together. */
  press(key: string): Promise<unknown>
  type(text: string): Promise<unknown>
  close(): Promise<unknown>
}

function installed(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/** How each browser is started; undefined where it is not installed, or cannot show itself. */
export const otherBrowsers: Record<string, (() => Promise<OtherBrowser>) | undefined> = {
  Firefox: firefoxAt(installed('firefox') ?? installed('firefox-esr')),
  WebKit: webKitBy(installed('WebKitWebDriver'), installed('Xvfb')),
}

function firefoxAt(executablePath: string | undefined): (() => Promise<OtherBrowser>) | undefined {
  if (executablePath === undefined) return undefined
  return async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    return {
      open: (address) => page.goto(address),
      run: <Result>(script: string) => page.evaluate(`(() => { ${script} })()`) as Promise<Result>,
      click: (selector) => page.click(selector),
      async press(keys) {
        const [key = '', ...held] = keys.split('+').reverse()
        for (const one of held) await page.keyboard.down(one as KeyInput)
        await page.keyboard.press(key as KeyInput)
        for (const one of held) await page.keyboard.up(one as KeyInput)
      },
      type: (text) => page.keyboard.type(text),
      close: () => browser.close(),
    }
  }
}

/** What WebDriver calls the keys that are no signs (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keyCodes: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  Control: '\uE009',
}

/** What WebDriver calls an element in what it answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

function webKitBy(
  driverPath: string | undefined,
  displayPath: string | undefined,
): (() => Promise<OtherBrowser>) | undefined {
  if (driverPath === undefined || (displayPath === undefined && !process.env.DISPLAY)) return undefined
  return async () => {
    const ours: ChildProcess[] = []
    let display = process.env.DISPLAY
    if (display === undefined) {
      const server = spawn(displayPath!, ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      })
      ours.push(server)
      display = await new Promise<string>((resolve) => {
        server.stdio[3]!.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`))
      })
    }
    const port = await getPort({ host: '127.0.0.1', random: true })
    ours.push(
      spawn(driverPath, ['-p', String(port)], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
      }),
    )
    const end = (): void => {
      for (const one of ours) one.kill()
    }
    const ask = askDriver(`http://127.0.0.1:${port}`)
    const session = await startSession(ask).catch((error: unknown) => {
      end()
      throw error
    })
    const at = `/session/${session}`
    await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 })
    const keys = (actions: object[]): Promise<unknown> =>
      ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] })
    const stroke = (value: string): object[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]
    return {
      open: (url) => ask('POST', `${at}/url`, { url }),
      run: <Result>(script: string) =>
        ask('POST', `${at}/execute/sync`, { script, args: [] }) as Promise<Result>,
      async click(selector) {
        const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector })
        return ask('POST', `${at}/element/${(found as Record<string, string>)[elementKey]}/click`, {})
      },
      press(pressed) {
        const [key = '', ...held] = pressed
          .split('+')
          .reverse()
          .map((one) => keyCodes[one] ?? one)
        return keys([
          ...held.map((value) => ({ type: 'keyDown', value })),
          ...stroke(key),
          ...held.map((value) => ({ type: 'keyUp', value })),
        ])
      },
      type: (text) => keys([...text].flatMap(stroke)),
      async close() {
        await ask('DELETE', at).finally(end)
      },
    }
  }
}

type Ask = (method: 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

function askDriver(address: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`)
    return value
  }
}

/** The driver takes a moment until it hears. */
async function startSession(ask: Ask): Promise<string> {
  const capabilities = { alwaysMatch: {} }
  for (let tries = 50; ; tries--) {
    try {
      return ((await ask('POST', '/session', { capabilities })) as { sessionId: string }).sessionId
    } catch (error) {
      if (tries === 0 || !(error instanceof TypeError)) throw error
      await setTimeout(100)
    }
  }
}
