import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import type { Course } from '../notes/index.ts'
import { courseShades } from '../styles/course-shades.ts'

/** What a reader pays for one diagram. */
export interface PageCost {
  /** Bytes over the network, compressed with Brotli as static hosts do. */
  bytes: number
  /** Cumulative layout shift (web.dev/cls), 0 = nothing moved. */
  shift: number
  /** Milliseconds from the request to the drawn diagram. */
  drawn: number
}

const paragraph =
  '<p>Una hoja es una fábrica de azúcar que trabaja con luz; de noche descansa, y respira.</p>'

/** The same page twice: with the diagram drawn beforehand, and with Mermaid in the browser. */
export async function comparePages(
  browser: Browser,
  course: Pick<Course, 'root' | 'themes' | 'diagramWords'>,
  diagram: { svg: string; code: string },
): Promise<{ ours: PageCost; client: PageCost }> {
  const { root } = course
  const styles = await Promise.all(
    ['tokens.css', 'diagrams.css'].map((name) => readFile(join(root, 'src/styles', name), 'utf8')),
  )
  const require = createRequire(join(root, 'package.json'))
  const mermaid = join(dirname(require.resolve('mermaid')))
  const page = (head: string, body: string): string =>
    `<!doctype html><html lang="es"><meta charset="utf-8"><title>p</title>${head}<body>${paragraph.repeat(3)}${body}${paragraph.repeat(12)}`
  const ours = page(`<style>${[...styles, courseShades(course)].join('\n')}</style>`, diagram.svg)
  const client = page(
    '<script type="module">import mermaid from "/mermaid/mermaid.esm.min.mjs"; mermaid.initialize({ startOnLoad: true })</script>',
    `<pre class="mermaid">${diagram.code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
  )
  const compressed = new Map<string, Buffer>()
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = path.startsWith('/mermaid/') ? join(mermaid, path.slice('/mermaid/'.length)) : undefined
    const body = file ? await readFile(file).catch(() => undefined) : path === '/nuestra' ? ours : client
    if (body === undefined) {
      response.writeHead(404).end()
      return
    }
    const type = file && extname(file) === '.mjs' ? 'text/javascript' : 'text/html; charset=utf-8'
    if (!compressed.has(path)) compressed.set(path, brotliCompressSync(body))
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(compressed.get(path))
  }
  const server = createServer((request, response) => void answer(request.url ?? '/', response))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const at = (path: string): Promise<PageCost> => measure(browser, `http://localhost:${port}${path}`)
    // Compressing is not the reader's wait: static hosts do it beforehand, a first visit here.
    await at('/nuestra')
    await at('/cliente')
    return { ours: await at('/nuestra'), client: await at('/cliente') }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function measure(browser: Browser, url: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength))
    await page.addInitScript(() => {
      const global = globalThis as unknown as { shift: number }
      global.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          global.shift += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const start = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator('svg path, svg rect').first().waitFor({ state: 'attached' })
    const drawn = performance.now() - start
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
    return { bytes, shift, drawn }
  } finally {
    await context.close()
  }
}
