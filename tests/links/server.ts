/** A server of this machine that misbehaves in every way a link check must bear. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Rude {
  origin: string
  /** Requests so far, as `METHOD path`. */
  requests: string[]
  /** Who they said they were. */
  agents: Set<string>
  /** Most requests answered at the same time. */
  busiest: number
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void

const html = '<!doctype html><h1 id="arriba">Hola</h1><a name="vieja"></a><p id="canción">x</p>'
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers).end()
  }

const answers: Record<string, Answer> = {
  '/ok': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  },
  '/gone': status(410),
  '/missing': status(404),
  '/forbidden': status(403),
  '/login': status(401),
  '/limit': status(429),
  '/limit-then-ok': (_request, response, count) => {
    if (count === 1) response.writeHead(429, { 'retry-after': '0' }).end()
    else response.writeHead(200).end()
  },
  '/broken': status(500),
  '/broken-then-ok': (_request, response, count) => {
    response.writeHead(count <= 2 ? 503 : 200).end()
  },
  '/moved': status(301, { location: '/ok' }),
  '/moved-for-now': status(302, { location: '/ok' }),
  '/moved-to-nothing': status(308, { location: '/missing' }),
  '/loop': status(301, { location: '/loop' }),
  '/no-head': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
  },
  '/lying-head': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
  },
  '/silent': () => undefined,
  '/cut': (request) => {
    request.socket.destroy()
  },
  '/slow': (_request, response) => {
    setTimeout(() => response.writeHead(200).end(), 40)
  },
}

export async function startRudeServer(): Promise<Rude> {
  const counts = new Map<string, number>()
  let active = 0
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!
    const count = (counts.get(path) ?? 0) + 1
    counts.set(path, count)
    rude.requests.push(`${request.method} ${path}`)
    rude.agents.add(request.headers['user-agent'] ?? '')
    rude.busiest = Math.max(rude.busiest, ++active)
    response.once('close', () => active--)
    ;(answers[path] ?? status(404))(request, response, count)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const rude: Rude = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    agents: new Set(),
    busiest: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return rude
}
