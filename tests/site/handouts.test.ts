/** What a note offers to take away. */
import { expect, test } from 'vitest'
import type { HandedLecture, Handout, HandoutKind } from '../../src/handout/handout.ts'
import { handoutsFor } from '../../src/site/handouts.ts'

const file = (name: string, kind: HandoutKind, more: Partial<Handout> = {}): Handout => ({
  file: name,
  kind,
  title: name,
  description: '',
  for: 'student',
  ...more,
})
const slide = (address: string, extension: boolean): HandedLecture['slides'][number] => ({
  address,
  number: '1',
  title: '',
  extension,
})
const lectures: HandedLecture[] = [
  {
    name: 'Clase',
    folder: 'clase',
    description: '',
    slides: [slide('masa/pan/#harina', false), slide('masa/pan-dulce/', true)],
  },
]
const handouts = [
  file('apuntes', 'notes'),
  file('apuntes-masa', 'notes', { theme: 'masa' }),
  file('apuntes-horno', 'notes', { theme: 'horno' }),
  file('clase', 'slides', { lecture: 'clase' }),
  file('clase-ampliacion', 'slides', { lecture: 'clase', extension: true }),
  file('masa-pan', 'tables', { note: 'masa/pan' }),
  file('ejercicios', 'exercises'),
  file('soluciones', 'solutions', { for: 'teacher' }),
]
const offered = (slug: string, theme: string, listed = handouts): string[] =>
  handoutsFor({ slug, theme }, { handouts: listed, lectures }).map((one) => one.file)

test('its chapter, the slides that show it, and the exercises, but not their key', () => {
  expect(offered('masa/pan', 'masa')).toEqual(['apuntes-masa', 'masa-pan', 'clase', 'ejercicios'])
  expect(offered('masa/pan-dulce', 'masa')).toEqual(['apuntes-masa', 'clase-ampliacion', 'ejercicios'])
  expect(offered('horno/leña', 'horno')).toEqual(['apuntes-horno', 'ejercicios'])
})

test('all the notes where there are no chapters', () => {
  expect(offered('masa/pan', 'masa', [file('apuntes', 'notes')])).toEqual(['apuntes'])
})
