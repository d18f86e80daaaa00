import { expect, test } from 'vitest'
import { ChapterSources } from '../../../src/handout/book/chapter-sources.ts'
import { htmlOf, treeOf } from './tree.ts'

test('the notes of a chapter share one list and one numbering', () => {
  const sources = new ChapterSources()
  const first = treeOf('Uno.[^trigo] Dos.[^sal]\n\n[^trigo]: Apartado A.\n[^sal]: Apartado B.\n', 'a--')
  const second = treeOf('Tres.[^agua] Otra vez.[^agua]\n\n[^agua]: Apartado C.\n', 'b--')
  sources.gather(first, 'a--')
  sources.gather(second, 'b--')
  const numbers = (html: string): string[] => [...html.matchAll(/<a [^>]*>(\d+)<\/a>/g)].map(([, n]) => n!)
  expect(numbers(htmlOf(first))).toEqual(['1', '2'])
  expect(numbers(htmlOf(second))).toEqual(['3', '3'])
  expect(htmlOf(first) + htmlOf(second)).not.toContain('Fuentes')
  expect(sources.entries.map(({ properties }) => properties.id)).toEqual([
    'a--fn-trigo',
    'a--fn-sal',
    'b--fn-agua',
  ])
  expect(sources.calls).toEqual([
    { key: 'trigo', id: 'a--fnref-trigo' },
    { key: 'sal', id: 'a--fnref-sal' },
    { key: 'agua', id: 'b--fnref-agua' },
    { key: 'agua', id: 'b--fnref-agua-2' },
  ])
})

test('a source named before is referred to, with what the later note uses of it', () => {
  const sources = new ChapterSources()
  sources.gather(treeOf('Uno.[^sal]\n\n[^sal]: Apartado A.\n', 'a--'), 'a--')
  sources.gather(treeOf('Dos.[^sal]\n\n[^sal]: Apartado B.\n', 'b--'), 'b--')
  const [, again] = sources.entries
  expect(htmlOf({ type: 'root', children: [again!] })).toMatch(
    /Apartado B\..*Véase la fuente <a href="#a--fn-sal">1<\/a>\.<\/p>/,
  )
})

test('a note without sources changes nothing', () => {
  const sources = new ChapterSources()
  const tree = treeOf('Sin fuentes.\n')
  sources.gather(tree, 'a--')
  expect(htmlOf(tree)).toBe('<p>Sin fuentes.</p>')
  expect(sources.entries).toEqual([])
})
