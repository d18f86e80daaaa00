import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
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
    if (!url.startsWith(base)) {
      response.writeHead(url === '/' ? 302 : 404, { location: base }).end()
      return
    }
    request.url = `/${url.slice(base.length)}`
    files(request, response, async () => {
      const page = await readFile(join(dist, '404.html')).catch(() => 'No existe esa página.')
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
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

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
}
