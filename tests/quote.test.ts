import { expect, test } from 'vitest'
import { quote } from '../src/quote.ts'

test.each([
  ['¿Qué es una hoja?', '«¿Qué es una hoja?»'],
  ['¿Por qué «se riega solo»?', '«¿Por qué “se riega solo”?»'],
  ['Dice «sí» y «no»', '«Dice “sí” y “no”»'],
])('%s', (text, expected) => {
  expect(quote(text)).toBe(expected)
})
