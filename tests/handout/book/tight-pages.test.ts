import { expect, test } from 'vitest'
import { tightened, type Layout } from '../../../src/handout/book/tight-pages.ts'

const layout = (length: number, pages: Record<string, number>): Layout => ({
  length,
  pages: new Map(Object.entries(pages)),
})
const parts = ['pan', 'sal', 'fin']

test('a part that saves a page is set tight, and all that follows moves', () => {
  const loose = layout(9, { indice: 1, pan: 2, horno: 4, sal: 5, mar: 6, fin: 7, letra: 9 })
  const tight = layout(8, { indice: 1, pan: 2, horno: 3, sal: 4, mar: 5, fin: 6, letra: 8 })
  const { tight: chosen, pages } = tightened(loose, tight, parts)
  expect([...chosen]).toEqual(['pan'])
  expect(Object.fromEntries(pages)).toEqual({
    indice: 1,
    pan: 2,
    horno: 3,
    sal: 4,
    mar: 5,
    fin: 6,
    letra: 8,
  })
})

test('a part that takes as many pages either way stays as it is, with its places', () => {
  const loose = layout(8, { pan: 2, horno: 4, sal: 5, mar: 6, fin: 7, letra: 8 })
  // Tight, the oven is on the page before; the last part loses its last page.
  const tight = layout(7, { pan: 2, horno: 3, sal: 5, mar: 5, fin: 7, letra: 7 })
  const { tight: chosen, pages } = tightened(loose, tight, parts)
  expect([...chosen]).toEqual(['fin'])
  expect(Object.fromEntries(pages)).toEqual({ pan: 2, horno: 4, sal: 5, mar: 6, fin: 7, letra: 7 })
})

test('a first part that nothing leads to begins on the first page', () => {
  const loose = layout(4, { sal: 3, fin: 4 })
  const tight = layout(3, { sal: 2, fin: 3 })
  const { tight: chosen, pages } = tightened(loose, tight, parts)
  expect([...chosen]).toEqual(['pan'])
  expect(Object.fromEntries(pages)).toEqual({ sal: 2, fin: 3 })
})

test('without parts all is as it was', () => {
  const loose = layout(2, { pan: 2 })
  const { tight: chosen, pages } = tightened(loose, loose, [])
  expect([...chosen]).toEqual([])
  expect(pages).toEqual(loose.pages)
})
