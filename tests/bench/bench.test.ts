/** What `npm run bench` takes and how it prints; what it measures takes minutes. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { comparePages } from '../../src/bench/diagram-pages.ts'
import { duration, ratio, table } from '../../src/bench/table.ts'
import { launchBrowser } from '../../src/browser.ts'
import { commonWords } from '../../src/notes/index.ts'
import { closeDiagrams, renderDiagrams } from '../../src/diagrams/index.ts'

const root = new URL('../..', import.meta.url).pathname

test('an unknown part is refused by name, with those that there are', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/bench.ts', 'nada'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe('No se mide «nada». Elige entre diagramas, lint y pesos.\n')
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
