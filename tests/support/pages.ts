import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

/**
 * Paths of the pages of a built site, as a reader asks for them, but for those in the folders
 * `aside`, and for what only leads to another page.
 */
export async function sitePages(dist: string, aside: readonly string[]): Promise<string[]> {
  const paths: string[] = []
  for await (const file of glob('**/index.html', { cwd: dist })) {
    const path = file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')
    if (aside.includes(path.split('/', 1)[0] ?? '')) continue
    const html = await readFile(join(dist, file), 'utf8')
    if (!html.includes('http-equiv="refresh"')) paths.push(path)
  }
  return paths.sort()
}

/** Text files of a built site, by path; `extensions` as `['js', 'css']`. */
export async function builtTexts(dist: string, extensions: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const file of glob(
    extensions.map((extension) => `**/*.${extension}`),
    { cwd: dist },
  )) {
    texts.set(file, await readFile(join(dist, file), 'utf8'))
  }
  return texts
}

/** What went wrong on the pages of a context, as it happens. */
export function watch(context: BrowserContext, origin: string): { problems: string[] } {
  const problems: string[] = []
  context.on('page', (page: Page) => {
    const at = (): string => page.url()
    page.on('pageerror', (error) => problems.push(`${at()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${at()}: ${message.text()}`)
    })
    page.on('request', (request) => {
      const url = new URL(request.url())
      const local = url.origin === origin || ['data:', 'blob:'].includes(url.protocol)
      if (!local) problems.push(`${at()}: asks a third party for ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${at()}: ${response.status()} ${response.url()}`)
    })
  })
  return { problems }
}
