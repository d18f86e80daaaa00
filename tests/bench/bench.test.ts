/** What `npm run bench` takes and how it prints; what it measures takes minutes. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { comparisonTable } from '../../src/bench/comparison.ts'
import { comparePages } from '../../src/bench/diagram-pages.ts'
import { madeCourse, madeNote, plainDeck, plainSite } from '../../src/bench/made-course.ts'
import { readCounts } from '../../src/bench/parts.ts'
import { duration, ratio, table } from '../../src/bench/table.ts'
import { measure } from '../../src/bench/usage.ts'
import { launchBrowser } from '../../src/browser.ts'
import { commonWords, parseNote } from '../../src/notes/index.ts'
import { closeDiagrams, renderDiagrams } from '../../src/diagrams/index.ts'

const root = new URL('../..', import.meta.url).pathname

test('an unknown part is refused by name, with those that there are', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/bench.ts', 'nada'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe(
    'No se mide «nada». Elige entre sitio, presentaciones, pdf, diagramas, lint, busqueda y pesos.\n',
  )
})

test('figures stand in columns, under a head', () => {
  const text = table([
    ['dos', 'tiempo'],
    ['en frío', duration(12_000)],
    ['en caliente', duration(17.4)],
    ['x', ratio(1, 8)],
  ])
  expect(text).toBe(
    'dos          tiempo\n───────────  ──────\nen frío      12,0 s\nen caliente   17 ms\nx            ×0,125',
  )
})

test('all parts are one table, each figure beside its peer', () => {
  const text = comparisonTable(
    new Map([
      ['sitio', [{ what: '20 notas, reloj', unit: 'time', ours: 9000, peer: 6000, against: 'Otro' }]],
      [
        'pesos',
        [
          { what: 'nota', unit: 'bytes', ours: 1_200_000, peer: 600_000, against: 'Otro' },
          { what: 'saltos', unit: 'number', ours: 0, peer: 0, against: 'Otro' },
        ],
      ],
    ]),
  )
  expect(text.split('\n')).toEqual([
    '                          aquí    allá  razón  allá es',
    '──────────────────────  ──────  ──────  ─────  ───────',
    'sitio: 20 notas, reloj   9,0 s   6,0 s   ×1,5     Otro',
    'pesos: nota             1,2 MB  600 kB     ×2     Otro',
    'pesos: saltos                0       0      –     Otro',
  ])
})

test('numbers of notes are told apart by commas, and what is none is refused', () => {
  expect(readCounts('20, 200,1000')).toEqual([20, 200, 1000])
  for (const written of ['', '0', '20,', 'muchas', '-3', '1e3']) {
    expect(() => readCounts(written)).toThrow(`«--notas ${written}» no son números de notas`)
  }
})

test('a made note is sound, and its peer has the same text without marks', () => {
  for (const index of [0, 1, 4]) {
    const { slug, note, plain, slides } = madeNote(index)
    const file = new VFile({ path: `docs/${slug}.md`, value: note })
    const { sections } = parseNote(file)
    expect(file.messages.map(String)).toEqual([])
    expect(sections.filter(({ slide }) => slide)).toHaveLength(slides.length)
    expect(plain).not.toMatch(/^:::(?!note|$)|::no-slide|:::masa/m)
    expect(plain.match(/^## .*/gm)).toEqual(note.match(/^## .*/gm))
  }
  expect(madeNote(3)).toEqual(madeNote(3))
})

test('a made course and its peers have as many pages as are asked for', async () => {
  const pages = (files: ReadonlyMap<string, string>): string[] =>
    [...files.keys()].filter((path) => /tema-\d+\/nota-\d+\.md$/.test(path))
  expect(pages(madeCourse(7))).toHaveLength(7)
  expect(pages(await plainSite(7))).toHaveLength(7)
  expect(plainDeck(2).get('slides.md')!.match(/^## /gm)).toHaveLength(12)
})

test('what a process takes is measured, and its failure is told with what it said', async () => {
  const code =
    'const kept = Buffer.alloc(9e7, 1); process.exitCode = kept.length > 0 ? 3 : 0; console.error("mal")'
  const { wall, cpu, memory } = await measure(['-e', code], { cwd: root, accept: [3] })
  expect(wall).toBeGreaterThan(0)
  expect(cpu).toBeGreaterThan(0)
  expect(memory).toBeGreaterThan(9e7)
  await expect(measure(['-e', code], { cwd: root })).rejects.toThrow(/terminó con el código 3[^]*mal/)
})

test('a page with the diagram drawn beforehand costs less, and nothing on it moves', async () => {
  const code = 'flowchart LR\naccTitle: P\na["Uno"] --> b["Dos"]'
  const words = [...commonWords]
  const [drawn] = await renderDiagrams([{ code, file: 'nota.md', line: 1 }], { words, cache: false })
  const course = { root, themes: [], diagramWords: words }
  const browser = await launchBrowser()
  const { ours, client } = await comparePages(browser, course, { svg: drawn!.svg, code })
  await browser.close()
  await closeDiagrams()
  expect(ours.bytes).toBeLessThan(10_000)
  expect(ours.shift).toBe(0)
  expect(client.bytes).toBeGreaterThan(100_000)
  expect(client.shift).toBeGreaterThan(0)
})
