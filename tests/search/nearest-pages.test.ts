import { expect, test } from 'vitest'
import type { FoundPage } from '../../src/search/lexicon.ts'
import { nearestPages } from '../../src/search/nearest-pages.ts'

const page = (
  url: string,
  title: string,
  kind: FoundPage['kind'] = 'note',
  sections: FoundPage['sections'] = [],
): FoundPage => ({
  id: url,
  url,
  title,
  kind,
  place: '',
  sections,
})
const pages = [
  page('/pan/la-masa/', '¿Qué es la masa?'),
  page('/pan/hornear/', '¿Cómo se hornea?', 'note', [['corteza', '¿Por qué se dora la corteza?']]),
  page('/pan/masa-madre/', 'La masa madre'),
  page('/referencia/glosario/', 'Glosario', 'glossary'),
]
const proposed = (path: string): string[] =>
  nearestPages(path, { pages, names: [['sourdough', 'masa madre']] }, 3).map(({ url }) => url)

test.each([
  ['/pan/masa/', '/pan/la-masa/'],
  ['/pan/que-es-la-masa/', '/pan/la-masa/'],
  ['/pan/la-masa.html', '/pan/la-masa/'],
  ['/hornear', '/pan/hornear/'],
  ['/pan/hornaer/', '/pan/hornear/'],
  ['/glosarios/', '/referencia/glosario/'],
  ['/pan/cortezas/', '/pan/hornear/'],
  ['/pan/sourdough/', '/pan/masa-madre/'],
  ['/otra/masa-madre/', '/pan/masa-madre/'],
  ['/pan/%C2%BFc%C3%B3mo-hornear%3F/', '/pan/hornear/'],
])('%s was meant for %s', (path, url) => {
  expect(proposed(path)[0]).toBe(url)
})

test.each(['/xilofono/', '/', '/index.html', '/%E0%A4%A/'])('%s was meant for none', (path) => {
  expect(proposed(path)).toEqual([])
})
