/**
 * The corpus: every seeded fault is to be found, and nothing else. A fault that
 * isn't found lowers recall, a finding that isn't seeded lowers precision.
 */
import { expect, test } from 'vitest'
import { qualityOf, readCorpus, scoreCorpus } from '../support/lint-corpus.ts'
import { makeChecker } from './support.ts'

const cases = readCorpus(new URL('../fixtures/lint/corpus/', import.meta.url).pathname)
const scores = await scoreCorpus(cases, await makeChecker(), 'docs/pan/caso.md')
const missed = scores.flatMap((each) => each.missed)
const extra = scores.flatMap((each) => each.extra)

test('half of the cases are clean, and no two are the same', () => {
  const clean = cases.filter(({ finds }) => finds.length === 0).length
  expect(clean / cases.length).toBeGreaterThan(0.4)
  expect(clean / cases.length).toBeLessThan(0.6)
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
})

test('at least 98 % of the faults are found', () => {
  expect(qualityOf(scores).recall, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
})

test('at least 99 % of the findings are faults', () => {
  expect(qualityOf(scores).precision, extra.join('\n')).toBeGreaterThanOrEqual(0.99)
})
