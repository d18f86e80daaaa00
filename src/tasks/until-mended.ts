import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { faultPage } from '../fault-page.ts'

/** Milliseconds between two looks at what is wrong. */
const pause = 500

/**
 * Serves a page that says what is wrong, whatever address is asked for, until nothing is; then the
 * port is free again.
 *
 * @param fault what is wrong now, for the author; undefined when nothing is
 */
export async function serveUntilMended(
  port: number,
  fault: () => Promise<string | undefined>,
): Promise<void> {
  let told = await fault()
  if (told === undefined) return
  const server = createServer((_, response) => {
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(faultPage(told ?? ''))
  })
  await listen(server, port)
  while (told !== undefined) {
    await setTimeout(pause)
    told = await fault()
  }
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
}
