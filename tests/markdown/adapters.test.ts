/**
 * Every adapter, through the whole pipelines of site and print: each fixture
 * `<case>.md` has its golden `<case>.site.html` and `<case>.print.html`.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { markdownToHtml } from 'satteri'
import { describe, expect, test } from 'vitest'
import { sitePipeline, type Pipeline } from '../../src/markdown/index.ts'
import { printPipeline } from '../../src/site/print-pipeline.ts'
import type { PageData } from '../../src/markdown/page.ts'
import { fixtures, pageFor, readNote } from './page-fixture.ts'

const url = new URL('file:///curso/docs/luz/prueba.md')

async function html(source: string, pipeline: Pipeline): Promise<string> {
  return (await markdownToHtml(source, { ...pipeline, fileURL: url })).html
}

function site(page: PageData, base = '/curso/'): Pipeline {
  return sitePipeline(async () => page, base)
}

function print(page: PageData): Pipeline {
  return printPipeline(async () => page, {
    idPrefix: 'luz-prueba--',
    printed: (path) => (path.startsWith('/luz/hojas/') ? 'luz-hojas--destino' : undefined),
    base: '/curso/',
  })
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
      const actual = await html(String(note.file), site(pageFor(note)))
      await expect(actual).toMatchFileSnapshot(golden('site'))
    })
  }
  test('on paper', async () => {
    const actual = await html(String(note.file), print(pageFor(note)))
    await expect(actual).toMatchFileSnapshot(golden('print'))
  })
})

describe('the pipelines', () => {
  test('a page renders the same twice, also beside others', async () => {
    const note = readNote('glossary')
    const pipeline = site(pageFor(note))
    const alone = await html(String(note.file), pipeline)
    const [again, other] = await Promise.all([
      html(String(note.file), pipeline),
      html(String(note.file), pipeline),
    ])
    expect(again).toBe(alone)
    expect(other).toBe(alone)
  })

  test('a file that is no note renders without a course', async () => {
    const source = 'Texto con [enlace](/a/) y una nota.[^x]\n\n[^x]: Nada.\n'
    const pipeline = sitePipeline(async () => undefined, '/')
    expect(await html(source, pipeline)).toContain('<a href="/a/">enlace</a>')
  })

  test('a diagram that was not drawn stops the page', async () => {
    const note = readNote('diagram')
    const page = pageFor(note)
    const others = page.diagrams.map((one) => ({ ...one, code: 'flowchart LR\n  otro' }))
    for (const diagrams of [[], others]) {
      for (const pipeline of [site({ ...page, diagrams }), print({ ...page, diagrams })]) {
        await expect(html(String(note.file), pipeline)).rejects.toThrow('/docs/luz/prueba.md')
      }
    }
  })

  test('at the root of a host, links stay as they are', async () => {
    const note = readNote('links')
    const result = await html(String(note.file), site(pageFor(note), '/'))
    expect(result).toContain('href="/luz/hojas/"')
  })

  test('no slide link without a lecture that shows it', async () => {
    const note = readNote('slide')
    const page = pageFor(note)
    const unshown = { ...page, slides: page.slides.map((slide) => ({ ...slide, places: [] })) }
    expect(await html(String(note.file), site(unshown))).not.toContain('/presentacion')
  })
})
