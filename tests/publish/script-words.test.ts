import { expect, test } from 'vitest'
import { scriptTexts } from '../../src/publish/script-words.ts'

test('a script says what its texts and templates say, not what its code is called', () => {
  const texts = scriptTexts(
    'let entry=document.createElement(`dialog`);entry.classList.add("abierta",`pan--${entry.size}-alto`);/[.]raiz/.test("x")',
  )
  for (const word of ['dialog', 'abierta', 'pan--', '-alto']) expect(texts).toContain(word)
  expect(texts).not.toMatch(/entry|classList|raiz/)
})

test('of what cannot be read as a script all may be meant', () => {
  expect(scriptTexts('let let ( hoja')).toBe('let let ( hoja')
})
