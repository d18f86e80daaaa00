import { expect, test } from 'vitest'
import { sourceEntry } from '../../src/markdown/source-entry.ts'
import type { Source } from '../../src/notes/index.ts'

const source: Source = {
  key: 'libro',
  author: 'Aurora Quintana',
  title: 'El pan',
  year: undefined,
  url: undefined,
  read: '2026-11-23',
  scope: 'texto',
  position: { line: 1, column: 1 },
}

test('what follows the title: edition, year, one full stop', () => {
  const after = (change: Partial<Source>): string => sourceEntry({ ...source, ...change }).after
  expect(after({})).toBe('.')
  expect(after({ year: '2024' })).toBe(', 2024.')
  expect(after({ edition: 'segunda edición', year: '2024' })).toBe(', segunda edición, 2024.')
  expect(after({ title: '¿Qué es el pan?' })).toBe('')
})
