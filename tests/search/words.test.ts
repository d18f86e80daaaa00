import { expect, test } from 'vitest'
import { foldedWords, fullWords, numbersOf, stem } from '../../src/search/words.ts'

test('accents and capitals are no difference', () => {
  expect(foldedWords('Harina Integral Ñandú')).toEqual(['harina', 'integral', 'nandu'])
  expect(foldedWords('¿Qué es «/masa: 3 kg»?')).toEqual(['que', 'es', 'masa', '3', 'kg'])
})

test.each([
  ['panes', 'pan'],
  ['masas', 'masa'],
  ['hornear', 'horneando'],
  ['hornear', 'horneado'],
  ['fermentar', 'fermentacion'],
  ['fermentaciones', 'fermentando'],
  ['cortes', 'corte'],
  ['prueba', 'probar'],
  ['calienta', 'calentarla'],
])('«%s» and «%s» are forms of one word', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})

test.each([
  ['pan', 'pasa'],
  ['horno', 'hora'],
  ['sal', 'salsa'],
  ['masa', 'mesa'],
])('«%s» and «%s» are two words', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

test('a word comes in both numbers, as it was written first', () => {
  expect(numbersOf('panes')).toEqual(['panes', 'pan', 'pane'])
  expect(numbersOf('luces')).toContain('luz')
  expect(numbersOf('luz')).toEqual(['luz', 'luces'])
  expect(numbersOf('masa')).toEqual(['masa', 'masas'])
})

test('words that say nothing fall away, unless there are no others', () => {
  expect(fullWords(foldedWords('cómo se hace el pan'))).toEqual(['pan'])
  expect(fullWords(foldedWords('qué es'))).toEqual(['que', 'es'])
})
