/** The cache: what is warm needs no browser, and what is damaged is made again. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { BrowserNotFoundError } from '../../src/browser.ts'
import { closeDiagrams, renderDiagrams, type Diagram, type DiagramSource } from '../../src/diagrams/index.ts'
import { source, words } from './fixtures.ts'

const one = source('flowchart LR\n  accTitle: Uno\n  a["A"] --> b["B"]')
const two = source('flowchart LR\n  accTitle: Dos\n  a["A"] --> b["B"]')
let root: string
const chromium = process.env.CHROMIUM_PATH

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diagrams-'))
})
afterEach(async () => {
  if (chromium === undefined) delete process.env.CHROMIUM_PATH
  else process.env.CHROMIUM_PATH = chromium
  await rm(root, { recursive: true, force: true })
})
afterAll(closeDiagrams)

async function kept(...sources: DiagramSource[]): Promise<Diagram[]> {
  return renderDiagrams(sources, { words, root })
}

const entries = async () => (await readdir(join(root, '.cache', 'diagrams'))).sort()

async function takeBrowserAway(): Promise<void> {
  await closeDiagrams()
  process.env.CHROMIUM_PATH = join(root, 'no-such-browser')
}

test('a warm run needs no browser; a cold one says that there is none', async () => {
  const cold = await kept(one)
  await takeBrowserAway()
  expect(await kept(one)).toEqual(cold)
  const error = await kept(two).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BrowserNotFoundError)
  expect(String(error)).toMatch(/no-such-browser.*el archivo no existe[\s\S]*CHROMIUM_PATH/)
})

test('without a cache nothing is kept', async () => {
  await renderDiagrams([one], { words, root, cache: false })
  await expect(entries()).rejects.toThrow('ENOENT')
})

test('an entry per content, and no leftovers', async () => {
  await kept(one, two, one)
  const names = await entries()
  expect(names).toHaveLength(2)
  expect(names.every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true)
})

const damages: [string, (text: string) => string][] = [
  ['cut short', (text) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['changed by a letter', (text) => text.replace('>A<', '>X<')],
  ['of no known form', () => 'hola'],
]
for (const [name, damage] of damages) {
  test(`an entry ${name} is made again, never served`, async () => {
    const [{ svg } = { svg: '' }] = await kept(one)
    const [file] = await entries()
    const path = join(root, '.cache', 'diagrams', file!)
    const whole = await readFile(path, 'utf8')
    const broken = damage(whole)
    expect(broken).not.toBe(whole)
    await writeFile(path, broken)
    expect((await kept(one))[0]?.svg).toBe(svg)
    expect(await readFile(path, 'utf8')).toBe(whole)
  })
}

test("an entry under another one's name is not served", async () => {
  const [first, second] = await kept(one, two)
  const folder = join(root, '.cache', 'diagrams')
  await writeFile(join(folder, `${second!.hash}.json`), await readFile(join(folder, `${first!.hash}.json`)))
  expect((await kept(two))[0]?.title).toBe('Dos')
})

test('calls at once share the work and agree', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, (_, index) => kept(index % 2 ? one : two)))
  expect(new Set(all.flat().map(({ svg }) => svg)).size).toBe(2)
  expect(await entries()).toHaveLength(2)
})

test('a word that looks otherwise is drawn anew, for those alone that use it', async () => {
  const stack = source('flowchart TB\n  accTitle: Pila\n  a["A"]:::piso --> b["B"]')
  const [before] = await kept(stack, one)
  expect(await entries()).toHaveLength(2)
  const round = words.map((word) => (word.name === 'piso' ? { ...word, shape: 'redondeado' as const } : word))
  const [after] = await renderDiagrams([stack, one], { words: round, root })
  expect(after!.svg).not.toBe(before!.svg)
  expect(await entries()).toHaveLength(3)
})

test('a word of another colour or meaning is drawn already', async () => {
  const stack = source('flowchart TB\n  accTitle: Pila\n  a["A"]:::piso --> b["B"]')
  const [before] = await kept(stack)
  await takeBrowserAway()
  const green = words.map((word) => ({ ...word, tone: 130, meaning: 'Otra cosa' }))
  expect(await renderDiagrams([stack], { words: green, root })).toEqual([before])
})

test('one source by two vocabularies, at once, gives two drawings', async () => {
  const stack = source('flowchart TB\n  accTitle: Pila\n  a["A"]:::piso --> b["B"]')
  const plain = words.map((word) => ({ ...word, noun: '', shape: undefined }))
  const [[one], [two]] = await Promise.all([
    renderDiagrams([stack], { words, cache: false }),
    renderDiagrams([stack], { words: plain, cache: false }),
  ])
  expect(one!.description).toContain('El piso «A»')
  expect(two!.description).toContain('«A» lleva a «B»')
})
