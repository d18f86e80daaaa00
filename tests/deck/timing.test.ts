import { describe, expect, test } from 'vitest'
import { estimateTextMinutes } from '../../src/deck/timing.ts'
import { formatMinutes, wordsPerMinute } from '../../src/lectures/index.ts'
import { paceLabel } from '../../slides/setup/pace.ts'

describe('estimates', () => {
  test.each([
    [0, 0.5],
    [wordsPerMinute / 2, 0.5],
    [wordsPerMinute, 1],
    [wordsPerMinute + 1, 1.5],
    [wordsPerMinute * 3, 3],
  ])('%d words take %d minutes, in halves', (words, minutes) => {
    expect(estimateTextMinutes('palabra '.repeat(words))).toBe(minutes)
  })
})

test('minutes have a decimal comma', () => {
  expect([1, 2.5, 0.25].map(formatMinutes)).toEqual(['1', '2,5', '0,3'])
})

test.each([
  [10, 'a tiempo'],
  [12.2, 'a tiempo'],
  [15, '3 min de atraso'],
  [8, '2 min de adelanto'],
])('at minute %d of a slide planned from 10 to 12: %s', (passed, text) => {
  expect(paceLabel(passed, { start: 10, minutes: 2 }).text).toBe(text)
})
