import { describe, expect, test } from 'vitest'
import { estimateTextMinutes } from '../../src/deck/timing.ts'
import { formatMinutes, wordsPerMinute } from '../../src/lectures/index.ts'

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
