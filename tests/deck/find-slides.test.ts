/** Finding a slide by what one remembers of it. */
import { expect, test } from 'vitest'
import { findSlides, type Findable } from '../../slides/setup/find-slides.ts'

const slide = (no: number, number: string, title: string, notes = ''): Findable => ({
  no,
  number,
  title,
  notes,
})
const slides = [
  slide(1, '1', 'El pan de cada día'),
  slide(2, '2', '¿Qué es la levadura?', 'Vive del azúcar de la masa.'),
  slide(3, '3', 'Más sobre la máquina de amasar', 'Trabaja veinte minutos.'),
  slide(12, '12', 'El horno', 'Arde a 220 grados. La masa madre espera.'),
  slide(16, '+3', 'Panaderías de antes'),
]
const terms = [['fermentación', 'fermentaciones', 'levadura']]
const found = (asked: string): string[] => findSlides(asked, slides, terms).map(({ number }) => number)

test.each([
  // Numbers, as they are shown.
  ['12', ['12']],
  ['1', ['1', '12']],
  ['3', ['3', '+3']],
  ['+3', ['+3']],
  ['99', []],
  // Words of titles, without accents, what begins so first.
  ['pan', ['+3', '1']],
  ['MAQUINA', ['3']],
  ['¿que', ['2']],
  ['que es', ['2']],
  ['dia cada', ['1']],
  // What is said with them, from a word's beginning.
  ['azucar', ['2']],
  ['masa madre', ['12']],
  ['masa', ['3', '2', '12']],
  ['asa', ['3']],
  // The same thing by another name.
  ['fermentac', ['2']],
  ['', []],
  ['   ', []],
  ['nada de nada', []],
  ['(', []],
])('%j finds %j', (asked, numbers) => {
  expect(found(asked)).toEqual(numbers)
})

test('tells where it was found', () => {
  expect(findSlides('fermentaciones', slides, terms)[0]?.by).toBe('term')
  expect(findSlides('veinte', slides, terms)[0]?.by).toBe('notes')
})
