/** What `npm run bench` takes and how it prints; what it measures takes minutes. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ratio, table } from '../../src/bench/table.ts'

const root = new URL('../..', import.meta.url).pathname

test('an unknown part is refused by name, with those that there are', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/bench.ts', 'nada'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe('No se mide «nada». Hay: diagramas, lint.\n')
})

test('figures stand in columns, under a head', () => {
  const text = table([
    ['dos', 'tiempo'],
    ['en frío', '12 s'],
    ['x', ratio(1, 8)],
  ])
  expect(text).toBe('dos      tiempo\n───────  ──────\nen frío    12 s\nx        ×0,125')
})
