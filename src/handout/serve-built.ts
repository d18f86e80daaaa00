import type { BrowserContext } from 'playwright-core'
import { builtFile } from '../built-files.ts'

/** Origin that stands for the site when its public address isn't known. */
export const unknownOrigin = 'http://curso.invalid'

/**
 * Serves a built site to a browser context under its public address, without a
 * server: links in what is printed are then the public ones. Anything else the
 * pages ask for is refused, and named in the returned list; the paths of what they get, below
 * `base`, are put into the returned set.
 *
 * @param directories where its files are: the built site, and what is kept apart from it
 * @param origin `https://ejemplo.org`
 * @param base path of the site on it, beginning and ending with `/`
 */
export async function serveBuilt(
  context: BrowserContext,
  { directories, origin, base }: { directories: readonly string[]; origin: string; base: string },
): Promise<{ refused: string[]; served: Set<string> }> {
  const refused: string[] = []
  const served = new Set<string>()
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
    const path =
      url.origin === origin && url.pathname.startsWith(base)
        ? decodeURIComponent(url.pathname.slice(base.length))
        : undefined
    const file = path === undefined ? undefined : await builtFile(directories, path)
    if (path !== undefined && file !== undefined) {
      served.add(path)
      return route.fulfill({ path: file })
    }
    refused.push(url.href)
    return route.abort()
  })
  return { refused, served }
}
