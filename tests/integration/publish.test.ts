/** The built site of this repository's course, as any static host gets it. */
import { createHash } from 'node:crypto'
import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { weightGoals, weightTable } from '../../src/bench/weights.ts'
import { builtDecks } from '../../src/lectures/index.ts'
import { readCourse } from '../../src/notes/index.ts'
import { weighPages } from '../../src/publish/page-weight.ts'
import { builtCourse } from '../support/built-course.ts'
import { builtTexts } from '../support/pages.ts'

let dist: string
let root: string
let base: string
let pages: Map<string, string>
beforeAll(async () => {
  ;({ dist, root, base } = await builtCourse('este'))
  pages = await builtTexts(dist, ['html'])
})

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The hashes of the elements called `name` that hold code, found without a parser of HTML. */
function written(html: string, name: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${name}\\b([^>]*)>([^]*?)</${name}>`, 'g'))
  return [...elements]
    .filter(([, attributes = '']) => !/\bsrc=|json/.test(attributes))
    .map(([, , text = '']) => hash(text))
}

test('each page has one policy, and all that is written in it has its hash there', () => {
  expect(pages.size).toBeGreaterThan(3)
  for (const [path, html] of pages) {
    const policies = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/g)]
    expect(policies.length, path).toBe(1)
    const policy = policies[0]![1]!
    // Code to copy may be of pages, and an icon in an address has styles: neither is of this one.
    const own = html.replaceAll(/data-code="[^"]*"/g, '""')
    for (const script of written(own, 'script')) expect(policy, path).toContain(script)
    // What runs before anything is drawn is in a file too: nothing needs a hash but what is one file.
    if (!path.startsWith('descargas/')) expect(written(own, 'script'), path).toEqual([])
    const rest = own.replaceAll(/<script\b[^]*?<\/script>/g, '').replaceAll(/href="data:[^"]*"/g, '')
    for (const style of written(rest, 'style')) expect(policy, path).toContain(style)
    expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
    // What no hash can let in.
    expect(rest.match(/<[a-z][^<>]*\son[a-z]+=|href="javascript:/g), path).toBeNull()
    expect(html.indexOf('charset'), path).toBeLessThan(1024)
  }
})

test('letters are cut to what is used, each once, in files of their own', async () => {
  const faces = await Promise.all(
    ['next-latin-400-normal', 'next-latin-700-normal', 'next-latin-400-italic', 'mono-latin-400-normal'].map(
      async (face) => {
        const files = await Array.fromAsync(
          glob(`_astro/atkinson-hyperlegible-${face}.*.woff2`, { cwd: dist }),
        )
        expect(files, face).toHaveLength(1)
        return (await stat(join(dist, files[0]!))).size
      },
    ),
  )
  expect(faces.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(33_000)
  for (const [path, css] of await builtTexts(join(dist, '_astro'), ['css'])) {
    expect(css, path).not.toContain('data:font')
  }
})

test('a note weighs no more than it did when this was written', async () => {
  const course = await readCourse(root)
  const notes = course.notes.filter(({ forAuthors }) => !forAuthors).map(({ slug }) => `${slug}/index.html`)
  const weights = await weighPages(dist, base, notes)
  console.log(weightTable(weights))
  const most = (by: 'html' | 'gzip'): number => Math.max(...weights.map((one) => one[by]))
  expect(most('html')).toBeLessThanOrEqual(20_500)
  expect(most('gzip')).toBeLessThanOrEqual(49_000)
  // Most are there already: a page in the first round trip, and less than Starlight with nothing in it.
  const share = (by: 'html' | 'gzip'): number =>
    weights.filter((one) => one[by] <= weightGoals[by]).length / weights.length
  expect(share('html')).toBeGreaterThanOrEqual(0.65)
  expect(share('gzip')).toBeGreaterThanOrEqual(0.75)
})

test('all pages are kept for reading without network, and no file to take away', async () => {
  const worker = await readFile(join(dist, 'sw.js'), 'utf8')
  const files = JSON.parse(/const files = (\{.*?\})\n/.exec(worker)![1]!) as Record<string, string>
  const expected = [...pages.keys()].filter((path) => path !== '404.html' && !path.startsWith('descargas/'))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(expected.map((path) => path.replace(/index\.html$/, ''))),
  )
  expect(Object.keys(files).filter((path) => /^descargas\/.|\.pdf$/.test(path))).toEqual([])
  let bytes = 0
  for (const path of Object.keys(files)) {
    bytes += (await stat(join(dist, path.replace(/(^|\/)$/, '$1index.html')))).size
  }
  expect(bytes).toBeLessThanOrEqual(12_000_000)
})

test('each lecture leads to what is beside it without JavaScript, and is there as one page of some MB', async () => {
  for (const folder of (await builtDecks(dist)).keys()) {
    const shown = /<noscript>[^]*<\/noscript>/.exec(pages.get(`${folder}/index.html`) ?? '')?.[0] ?? ''
    for (const [, address = ''] of shown.matchAll(/href="([^"]+)"/g)) {
      await stat(join(dist, folder, address))
    }
    expect(shown.match(/href=/g), folder).toHaveLength(2)
    const { size } = await stat(join(dist, 'descargas', `${folder}-sin-red.html`))
    expect(size, folder).toBeLessThan(4_000_000)
  }
})
