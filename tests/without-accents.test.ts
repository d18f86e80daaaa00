import { expect, test } from 'vitest'
import { withoutAccents } from '../src/without-accents.ts'

test('what is typed without accents finds what has them, composed or not', () => {
  expect(withoutAccents('Ñandú')).toBe('nandu')
  expect(withoutAccents('AÑEJO'.normalize('NFD'))).toBe('anejo')
  expect(withoutAccents('pingüino 3/4')).toBe('pinguino 3/4')
})
