/** Client scripts of `src/components/client/` in a real browser, on a page of the test's own. */
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const sources = new URL('../../src/', import.meta.url)
const styles = new URL('../../src/styles/', import.meta.url)
const origin = 'http://curso.invalid'

/**
 * Opens `body` with the scripts `names`, types stripped, and the styles of the
 * notes. An error on the page fails the test.
 */
export async function openPage(
  browser: Browser,
  names: string[],
  body: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 400, height: 600 },
    reducedMotion: 'reduce',
    ...options,
  })
  page.on('pageerror', (error) => {
    throw error
  })
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.endsWith('.ts')) {
      const source = await readFile(new URL(pathname.slice(1), sources), 'utf8')
      return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) })
    }
    if (pathname.endsWith('.css')) {
      return route.fulfill({
        contentType: 'text/css',
        body: await readFile(new URL(pathname.slice(1), styles)),
      })
    }
    const scripts = names.map((name) => `<script type="module" src="/components/client/${name}.ts"></script>`)
    const sheets = ['tokens', 'notes'].map((name) => `<link rel="stylesheet" href="/${name}.css">`)
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="es"><meta charset="utf-8"><title>x</title>${sheets.join('')}<body class="sl-markdown-content">${body}${scripts.join('')}`,
    })
  })
  await page.goto(`${origin}/`)
  return page
}
