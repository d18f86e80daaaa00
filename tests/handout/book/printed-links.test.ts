import { expect, test } from 'vitest'
import { printedLinks } from '../../../src/handout/book/printed-links.ts'
import { htmlOf, treeOf } from './tree.ts'

function printed(markdown: string): string {
  const tree = treeOf(markdown, 'pan-masa--')
  printedLinks(
    'pan-masa--',
    (path) => {
      if (path.startsWith('/pan/horno/')) return { id: `pan-horno--${path.split('#')[1] ?? ''}` }
      return path.startsWith('/trigo/') ? { chapter: 'tema 2' } : undefined
    },
    '/curso/',
  )(tree)
  return htmlOf(tree).replace(/<\/?p>/g, '')
}

const slot = (id: string): string => `(p.\u00a0<span class="page-ref" data-page-of="${id}"></span>)`
const nbsp = (html: string): string => html.replaceAll('&nbsp;', '\u00a0')

test('a link to another note says on which page it is', () => {
  expect(nbsp(printed('Mira el [horno](/pan/horno/#fuego), y sigue.'))).toBe(
    `Mira el <a href="#pan-horno--fuego">horno</a> ${slot('pan-horno--fuego')}, y sigue.`,
  )
})

test('after the mark that ends a quoted title', () => {
  expect(nbsp(printed('Lo cuenta «[El horno](/pan/horno/)». Y más.'))).toBe(
    `Lo cuenta «<a href="#pan-horno--">El horno</a>» ${slot('pan-horno--')}. Y más.`,
  )
})

test('a link within the note too', () => {
  expect(nbsp(printed('[Abajo](#el-gluten)'))).toBe(
    `<a href="#pan-masa--el-gluten">Abajo</a> ${slot('pan-masa--el-gluten')}`,
  )
})

test('one to a chapter that is printed apart leads to the site, and names it', () => {
  expect(printed('El [grano](/trigo/grano/).')).toBe('El <a href="/curso/trigo/grano/">grano</a> (tema 2).')
})

test('one to another page of the site leads there; one elsewhere stays', () => {
  expect(printed('[a](/otra/) y [b](https://ejemplo.org/)')).toBe(
    '<a href="/curso/otra/">a</a> y <a href="https://ejemplo.org/">b</a>',
  )
})

test('calls of sources say no page', () => {
  const html = printed('Sube.[^linneo]\n\n[^linneo]: Apartado uno.\n')
  expect(html).not.toContain('page-ref')
  expect(html).toContain('href="#pan-masa--fn-linneo"')
})

test('several in a row each say theirs', () => {
  expect(printed('[a](/pan/horno/#a) y «[b](/pan/horno/#b)»').match(/data-page-of="[^"]+"/g)).toEqual([
    'data-page-of="pan-horno--a"',
    'data-page-of="pan-horno--b"',
  ])
})
