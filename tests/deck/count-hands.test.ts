/** A show of hands for the options of a question. */
import { expect, test } from 'vitest'
import { countHand, shareOf, toggleCounting } from '../../slides/setup/count-hands.ts'

const counting = toggleCounting(undefined, 'pan', 3)
const raise = (...letters: string[]): typeof counting =>
  letters.reduce((hands, letter) => countHand(hands, letter, 1) ?? hands, counting)

test('counts each letter, and only those of the options', () => {
  expect(raise('a', 'B', 'b').counts).toEqual([1, 2, 0])
  expect(countHand(counting, 'd', 1)).toBeUndefined()
  expect(countHand(counting, 'Enter', 1)).toBeUndefined()
})

test('takes a hand back, but never one that was not raised', () => {
  expect(countHand(raise('a', 'a'), 'A', -1)?.counts).toEqual([1, 0, 0])
  expect(countHand(counting, 'a', -1)?.counts).toEqual([0, 0, 0])
})

test('tells the share of each', () => {
  expect(shareOf(raise('a', 'b', 'b', 'b'), 'B')).toEqual({ count: 3, share: 0.75 })
  expect(shareOf(counting, 'A')).toEqual({ count: 0, share: 0 })
  expect(shareOf(counting, 'D')).toBeUndefined()
})

test('keeps what was counted when it ends, and begins anew for another question', () => {
  const ended = toggleCounting(raise('c'), 'pan', 3)
  expect(ended).toEqual({ slide: 'pan', counting: false, counts: [0, 0, 1] })
  expect(shareOf(ended, 'C')?.count).toBe(1)
  expect(toggleCounting(ended, 'masa', 2)).toEqual({ slide: 'masa', counting: true, counts: [0, 0] })
  expect(shareOf(toggleCounting(counting, 'pan', 3), 'A')).toBeUndefined()
})
