import { expect, test } from 'vitest'
import { introductions } from '../../../src/handout/book/introductions.ts'
import { htmlOf, treeOf } from './tree.ts'

/** The paragraphs after which no page may end. */
function announcing(markdown: string): string[] {
  const tree = treeOf(markdown)
  introductions(tree)
  return [...htmlOf(tree).matchAll(/<p class="announces">(.*?)<\/p>/g)].map(([, text]) => text!)
}

test.each([
  ['code', '```text\nun pan\n```'],
  ['a list', '- harina\n- agua'],
  ['steps', '1. amasar\n2. hornear'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['a quotation', '> el pan'],
])('a paragraph announces %s', (_, next) => {
  expect(announcing(`Antes.\n\nMira esto\n\n${next}\n\nDespués.\n`)).toEqual(['Mira esto'])
})

test('one that ends in a colon announces whatever follows, a paragraph too', () => {
  expect(announcing('Dice **así:**\n\nEl pan sube.\n')).toEqual(['Dice <strong>así:</strong>'])
})

test('also in a list or a quotation', () => {
  expect(announcing('- Así:\n\n  ```text\n  pan\n  ```\n')).toEqual(['Así:'])
})

test('one before a paragraph, or before nothing, announces nothing', () => {
  expect(announcing('Uno.\n\nDos.\n\nTres:\n')).toEqual([])
})
