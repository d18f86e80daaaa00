import { expect, test } from 'vitest'
import { plainName } from '../../src/notes/plain-name.ts'

test.each([
  ['¿Qué es? (1)', 'que-es-1'],
  ['Foto de una CÉLULA', 'foto-de-una-celula'],
  ['ﬁn', 'fin'],
  ['---', ''],
])('%s → %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})
