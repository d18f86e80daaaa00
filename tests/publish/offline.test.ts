/** What a browser keeps of a course, and the worker that keeps it. */
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFiles, leftBehind, serviceWorker } from '../../src/publish/offline.ts'

let dist: string
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dist, path)), { recursive: true })
  await writeFile(join(dist, path), text)
}
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'publicado-'))
})
afterEach(() => rm(dist, { recursive: true }))

test('pages, parts, search and lectures are kept, by the address that they are asked for', async () => {
  const kept = [
    'index.html',
    'hojas/raiz/index.html',
    '_astro/a.X1.js',
    'pagefind/pagefind.js',
    'clase/index.html',
    'clase/assets/b.Y2.woff2',
    'descargas/index.html',
    '_figuras/hoja.svg',
  ]
  const aside = [
    'descargas/clase.pdf',
    'descargas/clase-sin-red.html',
    'descargas/vistas/clase.webp',
    '_headers',
    'sitemap-0.xml',
    'clase/slides.json',
    'clase/assets/c.woff',
    'pagefind/pagefind-ui.js',
    'sw.js',
  ]
  for (const path of [...kept, ...aside]) await write(path, path)
  const { files, left } = await keptFiles(dist, ['clase'])
  expect(Object.keys(files).sort()).toEqual(kept.map((path) => path.replace('index.html', '')).sort())
  expect(left).toEqual([])
})

test('what finds no room in 12 MB is left: large pages before small ones, parts never before pages', async () => {
  await write('_astro/parte.js', 'x')
  await write('clase/index.html', 'x')
  await write('notas/corta/index.html', 'x')
  for (const [path, bytes] of [
    ['notas/larga/index.html', 7_000_000],
    ['notas/masLarga/index.html', 8_000_000],
    ['_astro/grande.js', 4_500_000],
  ] as const) {
    await write(path, '')
    await truncate(join(dist, path), bytes)
  }
  const { files, bytes, left } = await keptFiles(dist, ['clase'])
  expect(left).toEqual(['notas/masLarga/index.html'])
  expect(bytes).toBeLessThanOrEqual(12_000_000)
  expect(Object.keys(files)).toContain('_astro/grande.js')
})

test('an author is told of what is left, and of nothing else', () => {
  expect(leftBehind({ left: [] })).toBeUndefined()
  expect(leftBehind({ left: ['notas/larga/index.html'] })).toMatch(
    /^Aviso: un archivo no cabe .*\n {2}notas\/larga\/\n/,
  )
  const many = leftBehind({ left: Array.from({ length: 8 }, (_, index) => `_figuras/${index}.jpg`) })
  expect(many).toMatch(/^Aviso: 8 archivos no caben[^]*_figuras\/4\.jpg\n {2}y 3 más\n/)
})

test('the worker is the same for the same files, and another with any of them', async () => {
  await write('index.html', 'uno')
  const worker = async (): Promise<string> => serviceWorker((await keptFiles(dist, [])).files)
  const before = await worker()
  expect(before).not.toMatch(/__[A-Z]+__/)
  await write('index.html', 'uno')
  expect(await worker()).toBe(before)
  await write('index.html', 'dos')
  expect(await worker()).not.toBe(before)
})
