/**
 * The site parses with Sätteri, the model with micromark: both must see the
 * same headings, ids, directives, fences and footnotes in every note.
 */
import { globSync, readFileSync } from 'node:fs'
import GithubSlugger from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import type { Nodes } from 'mdast'
import { markdownToHtml, markdownToMdast } from 'satteri'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { isKnownTextDirective, parseMarkdown } from '../../src/notes/index.ts'
import { sitePipeline } from '../../src/markdown/index.ts'

const root = new URL('../../', import.meta.url).pathname
const { features } = sitePipeline(async () => undefined, '/')
const notes = globSync(['docs/**/*.md', 'src/authors/*.md', 'tests/fixtures/{markdown,notes}/*.md'], {
  cwd: root,
}).sort()

/** What both must agree on, one line a node, with the line on which it begins. */
function outline(tree: Nodes): string[] {
  const slugger = new GithubSlugger()
  const lines: string[] = []
  visit(tree, (node) => {
    const line = node.position?.start.line
    if (node.type === 'heading') {
      const text = toString(node)
      lines.push(`${line} h${node.depth} ${text} #${slugger.slug(text)}`)
    } else if (node.type === 'code') {
      lines.push(`${line} fence ${node.lang} ${node.meta} ${JSON.stringify(node.value)}`)
    } else if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      lines.push(`${line} ${node.type} ${node.name} ${JSON.stringify(node.attributes)}`)
    } else if (node.type === 'textDirective' && isKnownTextDirective(node)) {
      lines.push(`${line} textDirective ${node.name} ${JSON.stringify(node.attributes)}`)
    } else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      lines.push(`${line} ${node.type} ${node.identifier}`)
    } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      lines.push(`${line} option ${node.checked} ${toString(node)}`)
    }
  })
  return lines
}

/** Notes that are broken on purpose: the build never hands them to the site's parser. */
const broken = /fixtures\/notes\/(bad-yaml|broken-many|empty|no-frontmatter|stray-close|unclosed-fence)\.md$/

test('there are notes to compare', () => expect(notes.length).toBeGreaterThan(10))

describe.each(notes.filter((path) => !broken.test(path)))('%s', (path) => {
  const source = readFileSync(root + path, 'utf8')

  test('same outline', () => {
    const expected = outline(parseMarkdown(source))
    const actual = outline(markdownToMdast(source, { features }))
    expect(actual).toEqual(expected)
  })

  test('same heading text in HTML, from which Astro makes the ids', async () => {
    const { html } = markdownToHtml(source, { features })
    const rendered = [
      ...html.replace(/<section data-footnotes[\s\S]*/, '').matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/g),
    ]
    const texts = rendered.map(([, inner]) => decode(inner!.replace(/<[^>]+>/g, '')))
    const expected: string[] = []
    visit(parseMarkdown(source), 'heading', (node) => void expected.push(toString(node)))
    expect(texts).toEqual(expected)
  })
})

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
