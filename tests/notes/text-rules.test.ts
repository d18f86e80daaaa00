/** What people write as text stays text, and what they write as an address is one. */
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseMarkdown, parseNote } from '../../src/notes/index.ts'
import { walk } from '../../src/notes/walk.ts'

/** Types of node in a text, in order, but for the paragraph and its words. */
function marks(source: string): string[] {
  const types: string[] = []
  walk(parseMarkdown(source), ({ type }) => void types.push(type))
  return types.filter((type) => !['root', 'paragraph', 'text'].includes(type))
}

function addresses(source: string): string[] {
  const urls: string[] = []
  walk(parseMarkdown(source), (node) => {
    if (node.type === 'link') urls.push(node.url)
  })
  return urls
}

describe('a single tilde is text', () => {
  test.each([
    'Entre 5~7 y 8~9 hojas.',
    'Unas ~20 hojas, o ~30.',
    'De ~/hojas a ~/flores.',
    'Casi ~nada~ de luz.',
  ])('%s', (source) => {
    expect(marks(source)).toEqual([])
    expect(toString(parseMarkdown(source))).toBe(source)
  })
  test('two strike out', () => expect(marks('Es ~~falso~~ cierto.')).toEqual(['delete']))
})

describe('an address ends where the sentence goes on', () => {
  test.each([
    ['Mira «https://ejemplo.org/».', ['https://ejemplo.org/']],
    ['Mira «https://ejemplo.org/hojas», y sigue.', ['https://ejemplo.org/hojas']],
    [
      'Mira “https://ejemplo.org/a”, o ‘www.ejemplo.org’.',
      ['https://ejemplo.org/a', 'http://www.ejemplo.org'],
    ],
    ['(está en https://ejemplo.org/a), y sigue', ['https://ejemplo.org/a']],
    ['(«https://ejemplo.org/a.html».)', ['https://ejemplo.org/a.html']],
    ['Está en https://ejemplo.org/a.», dijo', ['https://ejemplo.org/a']],
    ['(en «https://ejemplo.org/Hoja_(planta)»)', ['https://ejemplo.org/Hoja_(planta)']],
    ['Está en https://ejemplo.org/a… y más', ['https://ejemplo.org/a']],
    ['De https://ejemplo.org/a—o de aquí', ['https://ejemplo.org/a']],
    ['Está en https://ejemplo.org/a?b=1&c=2, o no.', ['https://ejemplo.org/a?b=1&c=2']],
    ['Está en http://localhost:8080/a.', ['http://localhost:8080/a']],
    ['Escrita <https://ejemplo.org/«a»> tal cual', ['https://ejemplo.org/«a»']],
    ['[https://ejemplo.org/«a»](https://ejemplo.org/)', ['https://ejemplo.org/']],
    ['Como «https://» o «www.» no lleva a nada.', []],
    ['Cambia https://«servidor»/ por el tuyo.', []],
  ])('%s', (source, urls) => {
    expect(addresses(source)).toEqual(urls)
    if (!/[<[]/.test(source)) expect(toString(parseMarkdown(source))).toBe(source)
  })

  test('what is cut off keeps its place, joined with what follows', () => {
    const [paragraph] = parseMarkdown('Ve «https://a.org/»: sí.').children
    const [, link, rest] = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(link?.position?.end).toEqual({ line: 1, column: 19, offset: 18 })
    expect(rest).toEqual({
      type: 'text',
      value: '»: sí.',
      position: { start: { line: 1, column: 19, offset: 18 }, end: { line: 1, column: 25, offset: 24 } },
    })
  })
})

describe('a name with an at sign is a mail address only with a domain', () => {
  test.each([
    'hojas@1.2',
    'hojas@16.2-verde',
    'hojas@v4.rc',
    'flores@servidor',
    'flores@servidor.',
    'hojas@1.2.3-beta.1',
    '@hojas/verdes@2.0',
    'hojas@sha256:0f1e2d',
  ])('%s is text', (name) => {
    expect(addresses(`Usa ${name} aquí.`)).toEqual([])
    expect(toString(parseMarkdown(`Usa ${name} aquí.`))).toBe(`Usa ${name} aquí.`)
  })
  test.each(['ana@ejemplo.org', 'ana.luz+hojas@correo.ejemplo.com.mx', 'ana@2hojas.es'])(
    '%s is one',
    (name) => {
      expect(addresses(`Escribe a ${name}.`)).toEqual([`mailto:${name}`])
    },
  )
})

describe('what only looks like a directive is text', () => {
  test.each(['hojas:verdes', 'a las 10:30', 'el puerto :8080', ':verde:', 'a:b[c]{d=e}', '::hojas en medio'])(
    '%s',
    (words) => {
      expect(marks(`Dice ${words} y sigue.`)).toEqual([])
      expect(toString(parseMarkdown(`Dice ${words} y sigue.`))).toBe(`Dice ${words} y sigue.`)
    },
  )
  test('and is one text with what is around it', () => {
    const [paragraph] = parseMarkdown('Dice hojas:verdes y sigue.').children
    expect(paragraph?.type === 'paragraph' && paragraph.children.length).toBe(1)
  })
})

const note = (body: string) =>
  parseNote(new VFile({ path: 'docs/luz/prueba.md', value: `---\ntitle: Prueba\n---\n\n${body}` }))

const fence = '```'

describe('a code fence in a directive may hold lines of colons', () => {
  test.each([
    ['a line that would close it', `${fence}text\n:::\n${fence}`, ':::'],
    ['a whole directive', `${fence}md\n:::tip\nHola\n:::\n${fence}`, ':::tip\nHola\n:::'],
    ['tildes around it', '~~~text\n::::\n~~~', '::::'],
    ['more marks than three', '````md\n```\n:::\n```\n````', '```\n:::\n```'],
    ['indented in a list', `- Uno:\n\n  ${fence}text\n  :::\n  ${fence}`, ':::'],
  ])('%s', (_, code, value) => {
    const { sections, file } = note(`## Uno\n\n:::slide\n- Punto\n\n${code}\n\n- Otro\n:::\n\nSigue.\n`)
    expect(file.messages.map(String)).toEqual([])
    const found: string[] = []
    for (const child of sections[0]!.slide!.children) {
      walk(child, (node) => {
        if (node.type === 'code') found.push(node.value)
      })
    }
    expect(found).toEqual([value])
    expect(sections[0]!.prose.map((node) => toString(node))).toEqual(['Sigue.'])
    expect(sections[0]!.slide!.children.map((node: Nodes) => toString(node)).at(-1)).toContain('Otro')
  })

  test('one whose end was forgotten is still told where it begins', () => {
    const { file } = note(
      `## Uno\n\n:::slide\n${fence}text\nhola\n:::\n\nTexto.\n\n## Dos\n\n:::slide\n${fence}text\nhola\n${fence}\n:::\n`,
    )
    expect(file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(['8 bloque-sin-cerrar'])
  })
})

test('a table ends with the directive that holds it, without a blank line', () => {
  const { sections, file } = note(
    '## Uno\n\n:::slide\n| a | b |\n| - | - |\n| 1 | 2 |\n:::\n\nSigue.\n\n## Dos\n\nFin.\n',
  )
  expect(file.messages.map(String)).toEqual([])
  expect(sections.map(({ title }) => title)).toEqual(['Uno', 'Dos'])
  expect(toString(sections[0]!.slide!.children[0])).toBe('ab12')
})

test('a footnote in a heading is no part of its address', () => {
  expect(note('## Las hojas[^a]\n\nHola.\n\n[^a]: Allí.\n').sections[0]!.id).toBe('las-hojas')
})
