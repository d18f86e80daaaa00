import { expect, test } from 'vitest'
import { editDistance, nearestWord } from '../../src/search/nearest-word.ts'

test('letters that changed places are one slip', () => {
  expect(editDistance('hronear', 'hornear', 2)).toBe(1)
  expect(editDistance('horenar', 'hornear', 2)).toBe(1)
  expect(editDistance('ornear', 'hornear', 2)).toBe(1)
  expect(editDistance('horno', 'horno', 2)).toBe(0)
})

test('what is further off than asked is not measured to its end', () => {
  expect(editDistance('pan', 'levadura', 2)).toBe(3)
  expect(editDistance('harina', 'espiga', 2)).toBe(3)
})

const words = [
  ['levadura', 5],
  ['hornear', 9],
  ['horno', 4],
  ['harina', 8],
  ['corteza', 1],
] as const

test.each([
  ['lebadura', 'levadura'],
  ['levadrua', 'levadura'],
  ['hrono', 'horno'],
  ['cortesa', 'corteza'],
  ['arina', 'harina'],
])('«%s» is meant for «%s»', (slip, meant) => {
  expect(nearestWord(slip, words)).toBe(meant)
})

test('of two as near the one with the same first letter, then the commoner, is meant', () => {
  expect(nearestWord('casas', [['tasas', 40] as const, ['cosas', 1] as const])).toBe('cosas')
  expect(nearestWord('perra', [['perro', 2] as const, ['perla', 30] as const])).toBe('perla')
})

test('a word that is like none of them, a short one and a number are let be', () => {
  expect(nearestWord('fotosintesis', words)).toBeUndefined()
  expect(nearestWord('hor', words)).toBeUndefined()
  expect(nearestWord('horn0', words)).toBeUndefined()
})
