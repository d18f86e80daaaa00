/**
 * Every adapter, through the whole renderings of site and print: each fixture
 * `<case>.md` has its golden `<case>.site.html` and `<case>.print.html`.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { siteAdapters, siteSteps } from '../../src/markdown/index.ts'
import { footnoteOptions } from '../../src/markdown/footnotes.ts'
import { emptyPage, type PageData } from '../../src/markdown/page.ts'
import { renderTree } from '../../src/markdown/render-tree.ts'
import { parseMarkdown } from '../../src/notes/index.ts'
import { printRendering } from '../../src/site/print-rendering.ts'
import { fixtures, pageFor, readNote } from './page-fixture.ts'

function site(page: PageData, base = '/curso/'): string {
  return renderTree(page.tree, {
    adapters: siteAdapters(page),
    footnotes: footnoteOptions(),
    hast: siteSteps(base),
  })
}

function print(page: PageData): string {
  const rendering = printRendering(page, {
    idPrefix: 'luz-prueba--',
    printed: (path) => (path.startsWith('/luz/hojas/') ? { id: 'luz-hojas--destino' } : undefined),
    base: '/curso/',
  })
  return renderTree(page.tree, rendering)
}

const cases = readdirSync(fixtures)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))

test('there are fixtures', () => expect(cases.length).toBeGreaterThan(8))

describe.each(cases)('%s', (name) => {
  const note = readNote(name)
  const golden = (kind: string): string => fileURLToPath(new URL(`${name}.${kind}.html`, fixtures))

  test('the fixture is a sound note', () => {
    expect(note.file.messages.map(String)).toEqual([])
  })
  // Asides are Starlight's on the site: without it there is nothing to see.
  if (name !== 'aside') {
    test('on the site', async () => {
      await expect(`${site(pageFor(note))}\n`).toMatchFileSnapshot(golden('site'))
    })
  }
  test('on paper', async () => {
    await expect(`${print(pageFor(note))}\n`).toMatchFileSnapshot(golden('print'))
  })
})

describe('the renderings', () => {
  test('a page renders the same twice: its tree stays as it is', () => {
    const page = pageFor(readNote('glossary'))
    const before = structuredClone(page.tree)
    const once = site(page)
    print(page)
    expect(site(page)).toBe(once)
    expect(page.tree).toEqual(before)
  })

  test('a file that is no note renders without a course', () => {
    const tree = parseMarkdown('Texto con [enlace](/a/) y una nota.[^x]\n\n[^x]: Nada.\n')
    expect(site({ ...emptyPage, tree }, '/')).toContain('<a href="/a/">enlace</a>')
  })

  test('a diagram that was not drawn stops the page', () => {
    const page = pageFor(readNote('diagram'))
    const others = page.diagrams.map((one) => ({ ...one, code: 'flowchart LR\n  otro' }))
    for (const diagrams of [[], others]) {
      expect(() => site({ ...page, diagrams })).toThrow('docs/luz/diagram.md')
      expect(() => print({ ...page, diagrams })).toThrow('docs/luz/diagram.md')
    }
  })

  test('at the root of a host, links stay as they are', () => {
    expect(site(pageFor(readNote('links')), '/')).toContain('href="/luz/hojas/"')
  })

  test('no slide link without a lecture that shows it', () => {
    const page = pageFor(readNote('slide'))
    const slides = page.slides.map((slide) => ({ ...slide, places: [] }))
    expect(site({ ...page, slides })).not.toContain('/presentacion')
  })
})
