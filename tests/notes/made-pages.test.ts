import { describe, expect, test } from 'vitest'
import { noSettings, pagesOf, type Correction, type Course, type Term } from '../../src/notes/index.ts'

type Pages = Course['settings']['pages']

function shown(pages: Partial<Pages>, { terms = 0, corrections = 0 } = {}): string[] {
  const course = {
    settings: { ...noSettings, pages: { ...noSettings.pages, ...pages } },
    terms: Array.from({ length: terms }, () => ({}) as Term),
    corrections: Array.from({ length: corrections }, () => ({}) as Correction),
    sources: new Map(),
  }
  return [...pagesOf(course)]
}

describe('pagesOf', () => {
  test('a page of data is there when the data is', () => {
    expect(shown({})).toEqual(['downloads'])
    expect(shown({}, { terms: 1, corrections: 2 })).toEqual(['corrections', 'glossary', 'downloads'])
  })

  test('words that only the linter holds make no glossary', () => {
    const style = { term: 'agregar', style: true } as Term
    const course = { settings: noSettings, terms: [style], corrections: [], sources: new Map() }
    expect([...pagesOf(course)]).not.toContain('glossary')
    expect([...pagesOf({ ...course, terms: [style, { term: 'miga' } as Term] })]).toContain('glossary')
  })

  test('the settings leave pages out, and cannot fill what has no data', () => {
    expect(shown({ glossary: false, downloads: false }, { terms: 1, corrections: 1 })).toEqual([
      'corrections',
    ])
    expect(shown({ glossary: true })).toEqual(['downloads'])
  })

  test('the pages for authors come when they are asked for', () => {
    expect(shown({ authors: true })).toEqual(expect.arrayContaining(['guide', 'rules', 'newCourse']))
  })
})
