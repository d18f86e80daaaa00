import { expect, test } from 'vitest'
import { titleLines } from '../../slides/setup/title-lines.ts'

test.each([
  ['La luz', 10, 2, ['La luz']],
  ['El agua de la hoja', 10, 2, ['El agua de', 'la hoja']],
  ['El agua de la hoja', 10, 1, ['El agua d…']],
  ['El agua de la hoja y del tallo', 10, 2, ['El agua de', 'la hoja y…']],
  ['Fotosintetizadores', 10, 2, ['Fotosinte…']],
])('«%s» in %d letters and %d lines', (title, letters, lines, expected) => {
  expect(titleLines(title, letters, lines)).toEqual(expected)
})
