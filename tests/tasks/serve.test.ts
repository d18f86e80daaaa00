import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStatic, type StaticServer } from '../../src/tasks/serve.ts'

let dist: string
let server: StaticServer
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'serve-'))
  await mkdir(join(dist, 'tema'))
  await writeFile(join(dist, 'index.html'), 'portada')
  await writeFile(join(dist, 'tema', 'index.html'), 'tema')
  await writeFile(join(dist, '404.html'), 'no está')
  server = await serveStatic(dist, { base: '/curso/' })
})
afterAll(async () => {
  await server.close()
  await rm(dist, { recursive: true })
})

async function get(path: string): Promise<[number, string]> {
  const response = await fetch(new URL(path, server.url))
  return [response.status, await response.text()]
}

test('serves files under the base path only', async () => {
  expect(await get('/curso/')).toEqual([200, 'portada'])
  expect(await get('/curso/tema/')).toEqual([200, 'tema'])
  expect((await get('/otro/'))[0]).toBe(404)
})

test('leads from the root to the site', async () => {
  expect(await get('/')).toEqual([200, 'portada'])
})

test('answers a missing page with the 404 page', async () => {
  expect(await get('/curso/nada/')).toEqual([404, 'no está'])
})

test('lists a folder that has no page of its own', async () => {
  await mkdir(join(dist, 'descargas'))
  await writeFile(join(dist, 'descargas', 'hoja & luz.pdf'), '')
  const [status, page] = await get('/curso/descargas/')
  expect(status).toBe(200)
  expect(page).toContain('<a href="hoja%20%26%20luz.pdf">hoja &amp; luz.pdf</a>')
  expect(await get('/curso/descargas')).toEqual([status, page])
})

test('leads to the site that is asked for without its last slash', async () => {
  expect(await get('/curso')).toEqual([200, 'portada'])
})

test('never leaves its directory', async () => {
  const [status] = await get('/curso/..%2f..%2f..%2fetc%2fpasswd')
  expect(status).toBe(404)
})
