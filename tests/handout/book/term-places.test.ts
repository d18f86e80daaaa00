import { expect, test } from 'vitest'
import { printedIds } from '../../../src/handout/book/printed-ids.ts'
import { TermPlaces } from '../../../src/handout/book/term-places.ts'
import { htmlOf, treeOf } from './tree.ts'

const terms = [
  { term: 'masa', forms: ['masa', 'masas'] },
  { term: 'masa madre', forms: ['masa madre'] },
  { term: 'horno', forms: ['horno', 'hornos'] },
  { term: 'sal', forms: ['sal'] },
]

/** What a reader of the index finds at each place: the words of the element with its id. */
function index(...notes: string[]): Record<string, string[]> {
  const places = new TermPlaces(terms)
  const trees = notes.map((markdown, at) => {
    const tree = treeOf(markdown.replace(/^## (\w+)/gm, '## $1'))
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'h2') node.properties.id = `titulo-${at}`
    }
    printedIds(`n${at}--`)(tree)
    places.look(tree, `n${at}--`)
    return tree
  })
  const chosen = places.chosen()
  const html = trees.map(htmlOf).join('\n')
  return Object.fromEntries(
    [...chosen].map(([term, ids]) => [
      term,
      ids.map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? 'lost'),
    ]),
  )
}

test('a term is looked up where it is stressed, else at its first mention in each note', () => {
  expect(index('La **masa** sube. Otra masa.', 'Más masa y un horno.', 'Un horno, otro horno.')).toEqual({
    masa: ['masa'],
    horno: ['horno', 'horno'],
  })
})

test('in headings, in any form and case; the longest term wins', () => {
  expect(index('## Masas\n\nLa masa madre.')).toEqual({ masa: ['Masas'], 'masa madre': ['masa madre'] })
})

test('whole words only, and none in code, links or sources', () => {
  expect(index('Salado, `sal`, [sal](/a/) y salsa.\n\n```text\nsal\n```\n')).toEqual({})
})

test('a stress on more than the term stresses something else', () => {
  expect(index('El **horno de leña**.', 'El *horno* solo.')).toEqual({ horno: ['horno'] })
  expect(index('El *horno* solo.')).toEqual({ horno: ['horno'] })
})

test('what is not looked up stays as it was', () => {
  const places = new TermPlaces(terms)
  const tree = treeOf('La masa y la masa. La **masa**, y sal.')
  places.look(tree, 'n--')
  expect(places.chosen().get('masa')).toHaveLength(1)
  expect(htmlOf(tree).replace(/<span id="n--termino-\d">(\w+)<\/span>/g, '[$1]')).toBe(
    '<p>La masa y la masa. La <strong>[masa]</strong>, y [sal].</p>',
  )
})

test('without terms there is nothing to look up', () => {
  const places = new TermPlaces([])
  places.look(treeOf('La masa.'), 'n--')
  expect(places.chosen().size).toBe(0)
})
