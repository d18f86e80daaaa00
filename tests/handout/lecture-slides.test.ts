/** Which slides a file shows, and how its outline names them. */
import { expect, test } from 'vitest'
import { placesOf, sessionsOf, slidesOutline } from '../../src/handout/lecture-slides.ts'

const slide = (title: string, theme?: string, extension = false) => ({
  title,
  number: '',
  extension,
  ...(theme && { theme }),
})
const slides = [slide('El pan'), slide('La masa', 'masa'), slide('La levadura', 'masa', true)]

test('a file of a lecture has the planned slides, or the others, or every step of all', () => {
  expect(placesOf({}, { slides })).toEqual([1, 2])
  expect(placesOf({ extension: true }, { slides })).toEqual([3])
  expect(placesOf({ steps: true }, { slides })).toEqual([1, 2, 3])
})

test('slides are listed below their themes, and what belongs to none beside them', () => {
  const themes = [
    { id: 'masa', title: 'La masa' },
    { id: 'horno', title: 'El horno' },
  ]
  const shown = [undefined, 'masa', 'masa', 'horno', undefined, 'horno'].map((theme, index) => ({
    title: `d${index + 1}`,
    theme,
    page: index + 1,
  }))
  const outline = slidesOutline(shown, themes)
  expect(
    outline.map(({ title, page, children = [] }) => [title, page, children.map((one) => one.title)]),
  ).toEqual([
    ['d1', 1, []],
    ['1. La masa', 2, ['d2', 'd3']],
    ['2. El horno', 4, ['d4']],
    ['d5', 5, []],
    ['2. El horno', 6, ['d6']],
  ])
})

test('a file of a session has its slides alone', () => {
  const own = [1, 1, 2, undefined].map((session) => ({
    ...slide('d', undefined, session === undefined),
    ...(session && { session }),
  }))
  expect(sessionsOf({ slides: own })).toEqual([1, 2])
  expect(placesOf({ session: 2 }, { slides: own })).toEqual([3])
  expect(sessionsOf({ slides })).toEqual([])
})
