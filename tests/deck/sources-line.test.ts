/** What a slide says of its sources. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sourcesForNotes, sourcesLine } from '../../src/deck/sources-line.ts'
import { parseNote, type Source } from '../../src/notes/index.ts'

const source = (key: string, title: string): Source => ({
  key,
  author: 'Ana Soto',
  title,
  year: '2025',
  url: undefined,
  read: '2026-11-23',
  scope: 'texto',
  position: { line: 1, column: 1 },
})
const sources = new Map([
  ['hoja', source('hoja', 'La hoja')],
  ['verde', source('verde', '¿Por qué se dice «verde»?')],
])

test('a slide names author and title; quotation marks within a title are other ones', () => {
  expect(sourcesLine(['hoja', 'verde'], sources)).toBe(
    'Fuentes: Ana Soto, «La hoja»; Ana Soto, «¿Por qué se dice “verde”?»',
  )
})

test('the teacher also reads the year and the place', () => {
  const value = '---\ntitle: Hojas\n---\n\nVerde.[^verde]\n\n[^verde]: Capítulo 2.\n'
  const note = parseNote(new VFile({ path: 'docs/plantas/hojas.md', value }))
  expect(sourcesForNotes(['verde'], note, sources)).toEqual([
    'Ana Soto, «¿Por qué se dice “verde”?» (2025). Capítulo 2.',
  ])
})

test('without sources there is nothing to say', () => {
  expect(sourcesLine([], sources)).toBeUndefined()
  expect(sourcesLine(['otra'], sources)).toBeUndefined()
})

test('a long source is named by its title, cut after a word where that is long, too', () => {
  const long = new Map([
    ['autores', { ...source('autores', 'Las hojas del sur'), author: 'Ana Soto, '.repeat(9) }],
    [
      'titulo',
      source('titulo', 'Todo sobre las hojas y lo que con ellas se hace en otoño y en invierno, y después'),
    ],
  ])
  expect(sourcesLine(['autores'], long)).toBe('Fuente: «Las hojas del sur»')
  expect(sourcesLine(['titulo'], long)).toBe(
    'Fuente: «Todo sobre las hojas y lo que con ellas se hace en otoño y en invierno,…»',
  )
})
