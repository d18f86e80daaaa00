/**
 * The corpus: every seeded fault is to be found, and nothing else. A fault that
 * isn't found lowers recall, a finding that isn't seeded lowers precision.
 */
import { expect, test } from 'vitest'
import { readCorpus, type Case } from './corpus.ts'
import { makeChecker, noteWith, whatWasFound } from './support.ts'

const check = await makeChecker()
const cases = readCorpus()

interface Score {
  found: number
  missed: string[]
  extra: string[]
}

async function score({ text, finds, place }: Case): Promise<Score> {
  const { findings } = await check('docs/imagenes/caso.md', noteWith(text))
  const left = [...finds]
  const extra: string[] = []
  for (const finding of findings) {
    const what = whatWasFound(finding)
    const at = left.indexOf(what)
    // The same place may be told twice: by Markdown's model and by a rule.
    if (at !== -1) left.splice(at, 1)
    else if (!finds.includes(what)) extra.push(`${place}: ${what} (${finding.rule})`)
  }
  return {
    found: finds.length - left.length,
    missed: left.map((what) => `${place}: ${what}`),
    extra,
  }
}

const scores = await Promise.all(cases.map(async (each) => ({ ...each, ...(await score(each)) })))
const found = sum(scores.map((each) => each.found))
const missed = scores.flatMap((each) => each.missed)
const extra = scores.flatMap((each) => each.extra)

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

test('the corpus has 500 cases, half of them clean', () => {
  expect(cases.length).toBeGreaterThanOrEqual(500)
  const clean = cases.filter(({ finds }) => finds.length === 0).length
  expect(clean / cases.length).toBeGreaterThan(0.4)
  expect(clean / cases.length).toBeLessThan(0.6)
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
})

test('at least 98 % of the faults are found', () => {
  const kinds = Map.groupBy(scores, ({ kind }) => kind)
  const rows = [...kinds].map(([kind, all]) => {
    const hits = sum(all.map((each) => each.found))
    const seeded = sum(all.map(({ finds }) => finds.length))
    const false_ = sum(all.map((each) => each.extra.length))
    return `${kind.padEnd(24)} ${String(all.length).padStart(4)} casos  ${hits}/${seeded} hallados  ${false_} de más`
  })
  console.log([...rows, ...missed.map((each) => `sin hallar: ${each}`)].join('\n'))
  expect(missed.length / (found + missed.length), missed.join('\n')).toBeLessThanOrEqual(0.02)
})

test('at least 99 % of the findings are faults', () => {
  expect(extra.length / (found + extra.length), extra.join('\n')).toBeLessThanOrEqual(0.01)
})
