import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type HotPayload, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missedReload } from '../src/missed-reload.ts'

let root: string
let server: ViteDevServer
let origin: string
/** Vite keeps what nobody hears for the first that comes: another page hears it. */
let other: WebSocket
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'served-'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Hojas</title>')
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    // Nothing but what a test says is a change.
    server: { port: 0, host: '127.0.0.1', watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [missedReload()],
  })
  await server.listen()
  origin = `http://127.0.0.1:${(server.httpServer!.address() as { port: number }).port}`
  other = listen()
  await new Promise((resolve) => other.addEventListener('message', resolve, { once: true }))
})
afterAll(async () => {
  other.close()
  await server.close()
  await rm(root, { recursive: true })
})

/** Listens as a page does. */
function listen(): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/?token=${server.config.webSocketToken}`, 'vite-hmr')
}

/** What a page knows of the changes when it is asked for. */
async function ask(): Promise<string> {
  const { headers } = await fetch(origin, { headers: { accept: 'text/html' } })
  return /desc="(\d+)"/.exec(headers.get('server-timing')!)![1]!
}

/** The kinds of what a page hears that says that it knows of `changes`, up to the answer to a last message. */
async function hears(changes: string): Promise<string[]> {
  const socket = listen()
  const heard: string[] = []
  const say = (event: string, data?: unknown): void =>
    socket.send(JSON.stringify({ type: 'custom', event, data }))
  server.ws.on('last', (_, client) => client.send({ type: 'custom', event: 'end' }))
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('The page could not listen.')))
    socket.addEventListener('message', ({ data }) => {
      const { type, event } = JSON.parse(String(data)) as { type: string; event?: string }
      if (type === 'connected') {
        say('course:loaded', changes)
        say('last')
      } else if (event === 'end') resolve()
      else heard.push(type)
    })
  })
  socket.close()
  return heard
}

test('a page that hears of everything stays', async () => {
  server.ws.send({ type: 'full-reload' })
  expect(await hears(await ask())).toEqual([])
})

test.each<HotPayload>([{ type: 'full-reload' }, { type: 'update', updates: [] }])(
  'a page that was asked for before a change ($type) comes again',
  async (change) => {
    const changes = await ask()
    server.ws.send(change)
    expect(await hears(changes)).toEqual(['full-reload'])
  },
)

test('what tells of no change leaves the page alone', async () => {
  const changes = await ask()
  server.ws.send('course:said', 'nada')
  expect(await hears(changes)).toEqual([])
})

test('what every page loads has the script that says it', async () => {
  const client = await (await fetch(`${origin}/@vite/client`)).text()
  const [, script] = /import\("([^"]*course-missed-reload)"\)/.exec(client)!
  expect(await (await fetch(new URL(script!, origin))).text()).toContain("send('course:loaded', changes)")
})
