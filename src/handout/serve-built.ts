import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** Origin that stands for the site when its public address isn't known. */
export const unknownOrigin = 'http://curso.invalid'

/**
 * Serves a built site to a browser context under its public address, without a
 * server: links in what is printed are then the public ones. Anything else the
 * pages ask for is refused, and named in the returned list.
 *
 * @param directories where its files are: the built site, and what is kept apart from it
 * @param origin `https://ejemplo.org`
 * @param base path of the site on it, beginning and ending with `/`
 */
export async function serveBuilt(
  context: BrowserContext,
  { directories, origin, base }: { directories: readonly string[]; origin: string; base: string },
): Promise<{ refused: string[] }> {
  const refused: string[] = []
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    const file =
      url.origin === origin && url.pathname.startsWith(base)
        ? await builtFile(directories, decodeURIComponent(url.pathname.slice(base.length)))
        : undefined
    if (file) return route.fulfill({ path: file })
    refused.push(url.href)
    return route.abort()
  })
  return { refused }
}

/** The file that a static host would answer with for `path`, or undefined. */
async function builtFile(directories: readonly string[], path: string): Promise<string | undefined> {
  const clean = normalize(`/${path}`)
  const candidates = clean.endsWith('/') ? [`${clean}index.html`] : [clean, `${clean}/index.html`]
  for (const file of directories.flatMap((one) => candidates.map((candidate) => join(one, candidate)))) {
    if (
      await stat(file).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return file
  }
  return undefined
}
