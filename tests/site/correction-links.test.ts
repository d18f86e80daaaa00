import { expect, test } from 'vitest'
import { correctionLinks } from '../../src/site/correction-links.ts'

const note = { path: 'docs/luz/la hoja.md', title: 'La hoja' }

test.each([
  ['https://github.com/ana/luz', 'https://github.com/ana/luz/blob/HEAD/docs/luz/la%20hoja.md'],
  ['https://github.com/ana/luz.git', 'https://github.com/ana/luz/blob/HEAD/docs/luz/la%20hoja.md'],
  ['https://gitlab.com/ana/luz/', 'https://gitlab.com/ana/luz/-/blob/HEAD/docs/luz/la%20hoja.md'],
  ['https://git.example/luz', 'https://git.example/luz'],
])('of %s, a page’s file is at %s', (repository, file) => {
  expect(correctionLinks({ repository, mail: undefined }, note)).toEqual({ file })
})

test('a message says which page it is about', () => {
  expect(correctionLinks({ repository: undefined, mail: 'ana@luz.example' }, note)).toEqual({
    mail: 'mailto:ana@luz.example?subject=Correcci%C3%B3n%20de%20%C2%ABLa%20hoja%C2%BB',
  })
})

test('a course that names neither has no ways', () => {
  expect(correctionLinks({ repository: undefined, mail: undefined }, note)).toEqual({})
})
