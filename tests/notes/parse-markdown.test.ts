/** The quick parse gives what the whole one does, positions included. */
import { globSync, readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { gfmOptions, mendText, parseMarkdown } from '../../src/notes/index.ts'

const root = new URL('../../', import.meta.url).pathname
const gfm = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(remarkDirective)
  .use(remarkFrontmatter, ['yaml'])

/** What the whole language gives, text that only looks like marks given back. */
function whole(source: string): Root {
  const tree = gfm.parse(source)
  mendText(tree, source)
  return tree
}

describe('parseMarkdown finds the addresses that GFM does', () => {
  test.each([
    'Mira https://ejemplo.org/a_b_c y HTTP://EJEMPLO.ORG.',
    'Mira www.ejemplo.org/a`b`c, y WWW.ejemplo.org',
    'Escribe a ana_b_@ejemplo.org o a **luis.c@ejemplo.org**.',
    'En código no: `ana@ejemplo.org` ni\n\n```sh\ncurl http://localhost\n```\n',
    'En un enlace no: [ana@ejemplo.org](mailto:ana@ejemplo.org), ![ana@ejemplo.org](a.png)',
    'En la nota[^a@b.c] sí.\n\n[^a@b.c]: De ana@ejemplo.org.',
    '| a | b |\n| - | - |\n| www.ejemplo.org | `@` |',
    ':::note[De ana@ejemplo.org]\nUn :dato[www.ejemplo.org]{revisar-antes-de="2027-01-01"}\n:::',
    'Escapado: ana\\@ejemplo.org, ana&#64;ejemplo.org, ~~ana@ejemplo.org~~, <b a@b.c>',
    'Una arroba @ sola, imagen@sha256:abc, y «https:» sin más.',
  ])('%j', (source) => {
    expect(parseMarkdown(source)).toEqual(whole(source))
  })
})

describe('every text and address has its place', () => {
  test.each([
    ['Va \\* «[https://a.org/b]» y "c@d.org".', ['Va \\* «[', 'https://a.org/b', ']» y "', 'c@d.org', '".']],
    ['## Pan "https://a.org/b" ##', ['Pan "', 'https://a.org/b', '"']],
    ['__"https://a.org/b"__ ~~[www.c.org]~~', ['"', 'https://a.org/b', '"', ' ', '[', 'www.c.org', ']']],
    ['| "www.c.org" | a |\n| - | - |', ['"', 'www.c.org', '"', 'a']],
    ['> uno\n> "https://a.org/b"\n> dos', ['uno\n> "', 'https://a.org/b', '"\n> dos']],
    ['A las 10:am, "https://a.org/b".', ['A las 10:am, "', 'https://a.org/b', '".']],
  ])('%j', (source, expected) => {
    const texts: string[] = []
    visit(parseMarkdown(source), 'text', ({ position }) => {
      texts.push(source.slice(position?.start.offset, position?.end.offset))
    })
    expect(texts).toEqual(expected)
  })
})

test('and the same trees as GFM does for every note', () => {
  const paths = globSync(['docs/**/*.md', 'tests/fixtures/{markdown,notes,deck}/**/*.md'], { cwd: root })
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) {
    const source = readFileSync(root + path, 'utf8')
    expect(parseMarkdown(source), path).toEqual(whole(source))
  }
})
