import { expect, test } from 'vitest'
import { leading, movedPages } from '../../src/site/redirect-moved.ts'

const notes = [
  { slug: 'pan/masa', title: 'La masa & «el pan»', formerAddresses: ['/pan/la-masa/', '/harina/masa/'] },
  { slug: 'pan/horno', title: 'El horno' },
]

test('from each former address a page leads, without scripts, to where its page is now', () => {
  const moved = movedPages(notes, 'https://ejemplo.test', '/curso/')
  expect(moved.map(({ from }) => from)).toEqual(['/pan/la-masa/', '/harina/masa/'])
  const { page } = moved[0]!
  expect(page).toContain('<html lang="es">')
  expect(page).toContain('content="0; url=/curso/pan/masa/"')
  expect(page).toContain('<link rel="canonical" href="https://ejemplo.test/curso/pan/masa/">')
  expect(page).toContain('<a href="/curso/pan/masa/">La masa &#38; «el pan»</a>')
  expect(page).not.toContain('<script')
})

test('without a public address it tells the path', () => {
  expect(movedPages(notes, undefined, '/')[0]!.page).toContain('<link rel="canonical" href="/pan/masa/">')
})

test('an address leads to a page that is no note', () => {
  const { from, page } = leading(
    '/cosas/',
    { address: '/referencia/cosas/', title: 'Cosas' },
    undefined,
    '/curso/',
  )
  expect(from).toBe('/cosas/')
  expect(page).toContain('content="0; url=/curso/referencia/cosas/"')
})
