import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { serveStatic } from '../tasks/serve.ts'

/** What the first search on a page costs its reader. */
export interface FirstSearch {
  /** What is asked for from opening the search until there is a result: texts with gzip, the rest as it is. */
  bytes: number
  /** Milliseconds from typing to the first result. */
  took: number
}

/** A word that pages of a made course have. */
const asked = 'levadura'

/** Searches for a word on the home page of the site built in `dist`, ours or one of Starlight alone. */
export async function searchOnce(browser: Browser, dist: string): Promise<FirstSearch> {
  const server = await serveStatic(dist)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(server.url, { waitUntil: 'networkidle' })
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.locator('site-search button').first().click()
    const field = page.locator('dialog[open] input').first()
    await field.waitFor()
    const start = performance.now()
    await field.fill(asked)
    await page.locator('dialog[open] :is(.search-panel__body, .pagefind-ui__results) a').first().waitFor()
    const took = performance.now() - start
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(responses.map(sizeOf))
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), took }
  } finally {
    await context.close()
    await server.close()
  }
}

async function sizeOf(response: Response): Promise<number> {
  const body = await response.body()
  const type = response.headers()['content-type'] ?? ''
  return /text|javascript|json/.test(type) ? gzipSync(body).length : body.length
}
