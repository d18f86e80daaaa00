import { expect, test } from 'vitest'
import { foreseePages } from '../../../src/handout/book/page-numbers.ts'

const none: ReadonlySet<string> = new Set()

test('what begins on a left-hand page gets a blank one before it, and all that follows moves', () => {
  const measured = new Map(Object.entries({ indice: 2, uno: 4, texto: 5, dos: 6, fin: 7 }))
  const { blanks, pages } = foreseePages(measured, ['uno', 'dos'], none)
  expect([...blanks]).toEqual(['uno'])
  expect(Object.fromEntries(pages)).toEqual({ indice: 2, uno: 5, texto: 6, dos: 7, fin: 8 })
})

test('what begins on a right-hand page stays', () => {
  const measured = new Map(Object.entries({ uno: 3, dos: 7 }))
  const { blanks, pages } = foreseePages(measured, ['uno', 'dos'], none)
  expect(blanks.size).toBe(0)
  expect(pages).toEqual(measured)
})

test('a print that has its blank pages is left as it is', () => {
  const measured = new Map(Object.entries({ uno: 5, texto: 6, dos: 7 }))
  const { blanks, pages } = foreseePages(measured, ['uno', 'dos'], new Set(['uno']))
  expect([...blanks]).toEqual(['uno'])
  expect(pages).toEqual(measured)
})

test('a blank page that is not needed any more goes', () => {
  // The contents became a page longer: what was page 5 after a blank one would be 6.
  const measured = new Map(Object.entries({ indice: 2, uno: 6, texto: 7, dos: 8 }))
  const { blanks, pages } = foreseePages(measured, ['uno', 'dos'], new Set(['uno']))
  expect([...blanks]).toEqual([])
  expect(Object.fromEntries(pages)).toEqual({ indice: 2, uno: 5, texto: 6, dos: 7 })
})

test.each([1, 2, 3, 4, 5, 6, 7])('what it foresees, the next print has (%i)', (seed) => {
  // A book of chapters of so many pages, laid out by hand.
  const lengths = Array.from({ length: 6 }, (_, index) => 1 + ((seed * 7 + index * 5) % 6))
  const lay = (blanks: ReadonlySet<string>): Map<string, number> => {
    let page = 2
    return new Map(
      lengths.map((length, index) => {
        if (blanks.has(`c${index}`)) page++
        const at = page
        page += length
        return [`c${index}`, at]
      }),
    )
  }
  const openings = lengths.map((_, index) => `c${index}`)
  const { blanks, pages } = foreseePages(lay(none), openings, none)
  expect(lay(blanks)).toEqual(pages)
  expect([...pages.values()].every((page) => page % 2 === 1)).toBe(true)
  expect(foreseePages(lay(blanks), openings, blanks)).toEqual({ blanks, pages })
})
