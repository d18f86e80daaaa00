/** The site's Markdown processor, as Astro and its integrations use it. */
import { pathToFileURL } from 'node:url'
import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { courseProcessor } from '../../src/markdown/processor.ts'
import { emptyPage, type PageData } from '../../src/markdown/page.ts'
import { parseMarkdown } from '../../src/notes/index.ts'

const fileURL = pathToFileURL('/curso/docs/luz/prueba.md')
const page = (source: string): PageData => ({ ...emptyPage, tree: parseMarkdown(source) })
const processorOf = (source: string) => courseProcessor(async () => page(source), '/curso/')

async function render(source: string): Promise<{ code: string; headings: unknown }> {
  const renderer = await processorOf(source).createRenderer({})
  const { code, metadata } = await renderer.render('otra cosa', { fileURL })
  return { code, headings: metadata.headings }
}

describe('a page', () => {
  test('is made from the tree of the model, not from what Astro has read', async () => {
    expect((await render('Hola, [hoja](/luz/).')).code).toBe('<p>Hola, <a href="/curso/luz/">hoja</a>.</p>')
  })

  test('that the model does not know is parsed by its parser', async () => {
    const renderer = await courseProcessor(async () => undefined, '/').createRenderer({})
    expect((await renderer.render('Entre 5~7 y 8~9', {})).code).toBe('<p>Entre 5~7 y 8~9</p>')
  })

  test('tells its headings, with the ids of the model and without the numbers of footnotes', async () => {
    const { code, headings } = await render(
      '## Las hojas[^a]\n\n### De `{noche}`\n\n## Las hojas\n\n[^a]: Allí.\n',
    )
    expect(headings).toEqual([
      { depth: 2, slug: 'las-hojas', text: 'Las hojas' },
      { depth: 3, slug: 'de-noche', text: 'De {noche}' },
      { depth: 2, slug: 'las-hojas-1', text: 'Las hojas' },
      { depth: 2, slug: 'footnote-label', text: 'Fuentes' },
    ])
    expect(code).toContain('<h2 id="las-hojas">Las hojas<sup>')
  })

  test.each([
    ['Una <b>hoja</b>.', '<p>Una &lt;b>hoja&lt;/b>.</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
    ['<!-- sí --> <script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
    ['- <nada>:<nada>', '<ul>\n<li>&lt;nada>:&lt;nada></li>\n</ul>'],
    ['Una <!-- aparte -->hoja.', '<p>Una hoja.</p>'],
    ['<!-- aparte -->\n\nHoja.', '<p>Hoja.</p>'],
    ['**Abre <puerto>**', '<p><strong>Abre &lt;puerto></strong></p>'],
    ['> <iframe src="/a"></iframe>', '<blockquote>\n<p>&lt;iframe src="/a">&lt;/iframe></p>\n</blockquote>'],
  ])('never holds HTML of an author, and loses none of it: %j', async (source, html) => {
    expect((await render(source)).code).toBe(html)
  })
})

test('what integrations add to the options runs on the page', async () => {
  const processor = processorOf('Hola.')
  processor.options.remarkPlugins!.push(() => (tree: Root) => {
    tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'De remark.' }] })
  })
  processor.options.rehypePlugins!.push(() => (tree: Hast) => {
    tree.children.push({ type: 'text', value: ' De rehype.' })
  })
  const renderer = await processor.createRenderer({})
  const { code } = await renderer.render('', { fileURL })
  expect(code).toBe('<p>Hola.</p>\n<p>De remark.</p> De rehype.')
})

test('the home page, in MDX, follows the same rules', async () => {
  const processor = processorOf('')
  const renderer = await processor.createMdxRenderer!({}, { optimize: true })
  const { code } = await renderer.process(
    '## Las hojas\n\nEntre 5~7 y 8~9, [hoja](/luz/), hojas:verdes, pan@1.2, «https://ejemplo.org/».\n\n{1 + 1}\n',
    '/curso/docs/index.mdx',
    {},
  )
  expect(code).toContain('las-hojas')
  expect(code).toContain('5~7 y 8~9')
  expect(code).toContain('/curso/luz/')
  expect(code).toContain('hojas:verdes, pan@1.2, «')
  expect(code).toMatch(/https:\/\/ejemplo\.org\/[^»]*rel/)
  expect(code).toContain('1 + 1')
})
