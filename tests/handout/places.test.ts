import { expect, test } from 'vitest'
import { placeIn, placeOfPicture, placeOfSection } from '../../src/handout/places.ts'
import type { PictureFile } from '../../src/notes/index.ts'
import { courseOf } from './bank/course.ts'

const file: PictureFile = { path: 'docs/masa/miga.png', name: 'miga-3f2a.png', width: 1, height: 1 }
const course = courseOf(
  {
    'masa/pan.md': '## Amasar\n\nAntes.\n\nAsí queda: ![Una miga](miga.png)\n\n## Hornear\n\nDespués.\n',
    'horno/calor.md': '## Calentar\n\n![Un pan](/pan%20de%20ayer.png)\n',
  },
  { pictures: new Map([[file.path, file]]) },
)

test('a section is where its heading stands', () => {
  expect(placeOfSection(course, 'masa/pan/#hornear')).toBe('docs/masa/pan.md:11:1')
  expect(placeOfSection(course, 'masa/pan/')).toBe('docs/masa/pan.md:1:1')
  expect(placeOfSection(course, 'masa/sal/#nada')).toBeUndefined()
})

test('a picture is where a note shows it, by the name or by the address of its file', () => {
  const site = 'https://ejemplo.test/curso'
  expect(placeOfPicture(course, `${site}/_figuras/miga-3f2a.png`)).toBe('docs/masa/pan.md:9:12')
  expect(placeOfPicture(course, `${site}/pan%20de%20ayer.png`)).toBe('docs/horno/calor.md:7:1')
  expect(placeOfPicture(course, `${site}/_astro/letras.woff2`)).toBeUndefined()
})

test('what has no position is where its note begins', () => {
  expect(placeIn({ path: 'docs/masa/pan.md' })).toBe('docs/masa/pan.md:1:1')
})
