/**
 * The browser side of a cold build: one Chromium with as many pages as help, kept open for a
 * moment after the last diagram so that a dev server doesn't start one for each edit, then
 * closed so that the process can end.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, extname, join, normalize, sep } from 'node:path'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { FONT, mermaidConfig } from './config.ts'
import { fontCss } from './fonts.ts'
import type { PageResult } from './page/entry.ts'
import { projectRoot } from './root.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Answered by `serve` below; nothing ever leaves the machine. */
const ORIGIN = 'http://diagramas.localhost'
/** Below this a second page, which loads and warms up Mermaid anew, makes a build slower. */
const DIAGRAMS_PER_PAGE = 16

interface Session {
  browser: Browser
  context: BrowserContext
  pages: Promise<Page>[]
}

let session: Promise<Session> | undefined
let busy = 0
let idle: NodeJS.Timeout | undefined

/** What the page is handed of one diagram. */
export interface PageSource {
  code: string
  vocabulary: Vocabulary
}

/**
 * Draws every source, in order.
 *
 * @param idleMs How long the browser stays open after the last diagram.
 * @throws {BrowserNotFoundError} when there is no Chromium.
 */
export async function drawAll(sources: PageSource[], idleMs: number): Promise<PageResult[]> {
  busy += 1
  clearTimeout(idle)
  try {
    session ??= open()
    const { context, pages } = await session
    const wanted = Math.max(
      1,
      Math.min(availableParallelism(), 2, Math.ceil(sources.length / DIAGRAMS_PER_PAGE)),
    )
    while (pages.length < wanted) pages.push(prepare(context))
    const results: PageResult[] = []
    let next = 0
    await Promise.all(
      pages.slice(0, wanted).map(async (promise) => {
        const page = await promise
        while (next < sources.length) {
          const index = next
          next += 1
          results[index] = await draw(page, sources[index]!)
        }
      }),
    )
    return results
  } catch (error) {
    await closeRenderer()
    throw error
  } finally {
    busy -= 1
    if (busy === 0) idle = setTimeout(() => void closeRenderer(), idleMs)
  }
}

/** Closes the browser now instead of when it has been idle. */
export async function closeRenderer(): Promise<void> {
  clearTimeout(idle)
  const closing = session
  session = undefined
  const open = await closing?.catch(() => undefined)
  await open?.browser.close()
}

async function draw(page: Page, { code, vocabulary }: PageSource): Promise<PageResult> {
  const handed = [code, mermaidConfig(code), vocabulary.words] as const
  return page.evaluate(([text, config, words]) => window.draw(text, config, words), handed)
}

async function open(): Promise<Session> {
  try {
    const browser = await launchBrowser()
    browser.once('disconnected', () => (session = undefined))
    const context = await browser.newContext({
      locale: 'es',
      timezoneId: 'UTC',
      deviceScaleFactor: 1,
      serviceWorkers: 'block',
    })
    await context.clock.setFixedTime('2026-01-01T12:00:00Z')
    await context.route('**/*', serve)
    return { browser, context, pages: [] }
  } catch (error) {
    session = undefined
    throw error
  }
}

async function prepare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/`)
  // As text: a bundler would put its own loader in place of `import`.
  await page.evaluate(`import('/diagrams/page/start.ts')`)
  return page
}

/** The render page's whole world: the page, Mermaid from node_modules, and `src/diagrams`. */
async function serve(route: Route): Promise<void> {
  const { origin, pathname } = new URL(route.request().url())
  if (origin !== ORIGIN) return route.abort()
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: await html() })
  if (pathname === '/mermaid/elk.mjs')
    return route.fulfill({ contentType: 'text/javascript', body: await elkModule() })
  const [, area = '', ...rest] = pathname.split('/')
  const base = area === 'mermaid' ? mermaidDist() : area === 'diagrams' ? ownSources() : undefined
  const path = base && normalize(join(base, ...rest))
  if (!path?.startsWith(base + sep)) return route.abort()
  const text = await readFile(path, 'utf8')
  const body = extname(path) === '.ts' ? await withoutTypes(text, path) : text
  return route.fulfill({ contentType: 'text/javascript', body })
}

/** No style sheet of the site here: it would hide the colours by which `page/paint.ts` goes. */
async function html(): Promise<string> {
  return `<!doctype html><html lang="es"><meta charset="utf-8"><title>Diagramas</title><style>${await fontCss()}
body{font:20px ${FONT}}</style><body></body></html>`
}

/** Mermaid loads its layouts from files named after their content. */
async function elkModule(): Promise<string> {
  const chunks = join('chunks', 'mermaid.esm.min')
  const name = (await readdir(join(mermaidDist(), chunks))).find((file) => /^elk-\w+\.mjs$/.test(file))
  if (!name)
    throw new Error(
      'Esta versión de Mermaid no trae el diseño ELK donde se esperaba. Instala la del proyecto con «npm ci».',
    )
  return `export * from '/mermaid/chunks/mermaid.esm.min/${name}';`
}

function ownSources(): string {
  return join(projectRoot(), 'src', 'diagrams')
}

function mermaidDist(): string {
  return dirname(
    createRequire(join(projectRoot(), 'package.json')).resolve('mermaid/dist/mermaid.esm.min.mjs'),
  )
}

/**
 * The browser knows no types. Node's own `stripTypeScriptTypes` warns, on every author's screen,
 * that it is experimental.
 */
async function withoutTypes(text: string, path: string): Promise<string> {
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(text, path, { sourcemap: false })
  return code
}
