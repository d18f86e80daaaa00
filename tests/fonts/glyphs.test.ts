import { expect, test } from 'vitest'
import { drawnBy, isDrawn, rareSigns } from '../../src/fonts/glyphs.ts'

test('the letters of Spanish need no other face, and usual signs have one', () => {
  expect(rareSigns('¿Año? «Sí» — 5 €… “no”')).toEqual([])
  const usual = [...'→⇒✓✗≤≥≠∞√ΣΩαβγ├─└│┌┐█ŁőжЯ①⅓']
  expect(rareSigns(usual.join(' ')).toSorted()).toEqual(usual.toSorted())
  expect(usual.filter((char) => !isDrawn(char))).toEqual([])
  expect(drawnBy('code', [...'├└│─→✓█'])).toEqual([...'├└│─→✓█'])
})

test('what no face has is known, and what nobody sees is no sign', () => {
  expect([...'根🌱₿'].filter(isDrawn)).toEqual([])
  expect([...'\u0301\u200d\ufe0f\u00a0\u2009'].filter((char) => !isDrawn(char))).toEqual([])
})
