import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, posix } from 'node:path'
import sirv from 'sirv'

/** A server of built files on the loopback address. */
export interface StaticServer {
  /** Address of the site, ending with `/`. */
  url: string
  close(): Promise<void>
}

/**
 * Serves a built site as a static host would, under `base`, on loopback only.
 *
 * @param port 0 chooses a free one
 */
export async function serveStatic(
  dist: string,
  { base = '/', port = 0 }: { base?: string; port?: number } = {},
): Promise<StaticServer> {
  const files = sirv(dist, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const answer = (status: number, body: string | Buffer): void => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body)
    }
    const notFound = (): Promise<void> =>
      readFile(join(dist, '404.html'))
        .catch(() => 'No existe esa página.')
        .then((page) => answer(404, page))
    if (!url.startsWith(base)) {
      // The site without its last slash, or the root of the host.
      if (url === '/' || `${url}/` === base) response.writeHead(302, { location: base }).end()
      else void notFound()
      return
    }
    request.url = `/${url.slice(base.length)}`
    files(request, response, () => {
      const path = pathOf(request.url ?? '/')
      void namesIn(dist, path).then((names) => {
        if (names === undefined) return notFound()
        if (path.endsWith('/')) answer(200, listing(path, names))
        else response.writeHead(302, { location: `${base}${path.slice(1)}/` }).end()
      })
    })
  })
  await listen(server, port)
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

/** The path that is asked for, without what leads out of the folder. */
function pathOf(url: string): string {
  try {
    return posix.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
  } catch {
    return '/'
  }
}

/** What a folder without a page of its own holds; undefined for what is no folder. */
async function namesIn(dist: string, path: string): Promise<string[] | undefined> {
  return readdir(join(dist, path)).then(
    (names) => names.sort(),
    () => undefined,
  )
}

/** Hosts that list folders do it like this. */
function listing(path: string, names: readonly string[]): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const items = names.map((name) => `<li><a href="${encodeURIComponent(name)}">${escape(name)}</a></li>`)
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8" />
<title>${escape(path)}</title>
<h1>${escape(path)}</h1>
<ul>${items.join('')}</ul>
`
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
}
