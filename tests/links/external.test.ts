import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { externalFindings } from '../../src/links/check-external.ts'
import { checkExternal, type ExternalOptions } from '../../src/links/external.ts'
import type { SourceLink } from '../../src/links/types.ts'
import { startRudeServer, type Rude } from './server.ts'

const quick: ExternalOptions = { politeness: 0, backoff: 5, timeout: 60_000, retries: 2 }
let server: Rude

beforeAll(async () => {
  server = await startRudeServer()
})
afterAll(() => server.close())

async function outcome(path: string, options: ExternalOptions = {}) {
  const url = server.origin + path
  return (await checkExternal([url], { ...quick, ...options })).get(url)
}

describe('checkExternal tells', () => {
  test.each([
    ['/ok', { kind: 'ok' }],
    ['/ok#arriba', { kind: 'ok' }],
    ['/ok#vieja', { kind: 'ok' }],
    ['/ok#canci%C3%B3n', { kind: 'ok' }],
    ['/ok#no-hay', { kind: 'fragment', reason: 'no tiene ninguna sección «#no-hay»' }],
    ['/gone', { kind: 'dead', reason: 'responde con el código 410' }],
    ['/missing', { kind: 'dead', reason: 'responde con el código 404' }],
    ['/moved-to-nothing', { kind: 'dead', reason: 'responde con el código 404' }],
    ['/loop', { kind: 'dead', reason: 'redirige sin fin' }],
    ['/forbidden', { kind: 'refused', reason: 'responde con el código 403' }],
    ['/login', { kind: 'refused', reason: 'responde con el código 401' }],
    ['/limit', { kind: 'refused', reason: 'responde con el código 429' }],
    ['/limit-then-ok', { kind: 'ok' }],
    ['/broken', { kind: 'failed', reason: 'responde con el código 500' }],
    ['/broken-then-ok', { kind: 'ok' }],
    ['/no-head', { kind: 'ok' }],
    ['/lying-head', { kind: 'ok' }],
  ])('%s', async (path, expected) => {
    expect(await outcome(path)).toEqual(expected)
  })

  test('/silent, which never answers', async () => {
    const expected = { kind: 'failed', reason: 'no responde a tiempo', unreached: true }
    expect(await outcome('/silent', { timeout: 100, retries: 0 })).toEqual(expected)
  })

  test('where a page moved, and whether for good', async () => {
    const to = `${server.origin}/ok`
    expect(await outcome('/moved')).toEqual({ kind: 'moved', to, permanent: true })
    expect(await outcome('/moved-for-now')).toEqual({ kind: 'moved', to, permanent: false })
  })

  test('who asks, and whom to write to', async () => {
    const own = await startRudeServer()
    try {
      await checkExternal([`${own.origin}/ok`], quick)
      await checkExternal([`${own.origin}/ok`], { ...quick, contact: 'https://ejemplo.org/curso' })
      expect([...own.agents]).toEqual([
        'apuntes (revisor de enlaces)',
        'apuntes (revisor de enlaces; https://ejemplo.org/curso)',
      ])
    } finally {
      await own.close()
    }
  })

  test('a broken connection, a closed port and no address at all', async () => {
    expect(await outcome('/cut')).toMatchObject({ kind: 'failed' })
    const closed = await startRudeServer()
    await closed.close()
    const outcomes = await checkExternal([`${closed.origin}/ok`, 'http://'], quick)
    expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(expect.arrayContaining(['failed', 'dead']))
  })
})

describe('politeness', () => {
  test('one request at a time to a host, and pauses between them', async () => {
    server.busiest = 0
    const urls = Array.from({ length: 5 }, (_, index) => `${server.origin}/slow?${index}`)
    const started = performance.now()
    await checkExternal(urls, { ...quick, politeness: 30 })
    expect(server.busiest).toBe(1)
    expect(performance.now() - started).toBeGreaterThan(5 * 40 + 4 * 30 - 20)
  })

  test('a wait that is asked for and too long is not waited for', async () => {
    const started = performance.now()
    await outcome('/broken', { backoff: 600_000, patience: 1000 })
    expect(performance.now() - started).toBeLessThan(100_000)
  })
})

describe('externalFindings', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enlaces-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const link = (path: string, line = 3): SourceLink => ({
    url: path.startsWith('/') ? server.origin + path : path,
    file: 'docs/a.md',
    line,
    column: 5,
    endLine: line,
    endColumn: 20,
  })

  test('says what is wrong where it stands; what is nobody’s fault is left out', async () => {
    const links = ['/ok', '/missing', '/forbidden', '/moved', '/moved-for-now', '/broken', '/ok#no']
    const findings = await externalFindings(
      [...links.map((path, index) => link(path, index + 1)), link('#interno'), link('mailto:a@b.c')],
      join(folder, 'externos.json'),
      quick,
    )
    expect(findings.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`)).toEqual([
      '2 enlace-muerto error',
      '3 enlace-rechazado warning',
      '4 enlace-redirigido warning',
      '6 enlace-sin-respuesta warning',
      '7 enlace-sin-seccion error',
    ])
    expect(findings[2]).toMatchObject({
      actual: `${server.origin}/moved`,
      expected: [`${server.origin}/ok`],
      column: 5,
      endColumn: 20,
    })
  })

  test('asks once for an address, and again when its day has passed', async () => {
    const cache = join(folder, 'externos.json')
    const now = Date.parse('2026-11-23T12:00:00Z')
    const links = [link('/ok'), link('/ok', 9), link('/broken')]
    const asked = async (at: number): Promise<string[]> => {
      server.requests.length = 0
      await externalFindings(links, cache, { ...quick, retries: 0, now: at })
      return [...new Set(server.requests.map((request) => request.split(' ')[1]!))].sort()
    }
    expect(await asked(now)).toEqual(['/broken', '/ok'])
    // A failure is asked again at once, good news after a week.
    expect(await asked(now + 86_400_000)).toEqual(['/broken'])
    expect(await asked(now + 8 * 86_400_000)).toEqual(['/broken', '/ok'])
    const stored = JSON.parse(await readFile(cache, 'utf8'))
    expect(stored[1]).toMatchObject({ url: `${server.origin}/ok`, outcome: { kind: 'ok' } })
    expect(stored[1].at).toMatch(/^2026-12-01T/)
    await writeFile(cache, 'roto')
    expect(await asked(now)).toEqual(['/broken', '/ok'])
  })

  test('says so when nobody answers at all, and keeps nothing of it', async () => {
    const cache = join(folder, 'externos.json')
    const silent = ['http://127.0.0.1:9/uno', 'http://127.0.0.2:9/dos', 'http://127.0.0.3:9/tres'].map(
      (url) => link(url),
    )
    const look = (links: SourceLink[]): ReturnType<typeof externalFindings> =>
      externalFindings(links, cache, { ...quick, retries: 0 })
    await expect(look(silent)).rejects.toThrow('Ningún sitio respondió')
    await expect(readFile(cache)).rejects.toThrow('ENOENT')
    // One that answers, whatever it says, is enough to know that there is a network.
    expect(await look([...silent, link('/missing')])).toHaveLength(4)
    // And one course's only host may be gone.
    expect(await look([link('http://127.0.0.1:9/cuatro')])).toHaveLength(1)
  })
})
