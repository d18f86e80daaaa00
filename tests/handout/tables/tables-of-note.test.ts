import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { tableParts } from '../../../src/handout/tables/tables-of-note.ts'
import { parseNote } from '../../../src/notes/index.ts'

function partsOf(markdown: string): { title: string; tables: string[][] }[] {
  const note = parseNote(
    new VFile({ path: 'docs/pan/hoja.md', value: `---\ntitle: Hoja\n---\n\n${markdown}` }),
  )
  return tableParts(note).map(({ title, tables }) => ({
    title: toString({ type: 'paragraph', children: title }),
    tables: tables.children.map((table) =>
      table.type === 'table'
        ? table.children.map((row) => row.children.map((cell) => toString(cell)).join(' '))
        : [],
    ),
  }))
}

const rows = (...all: string[]): string => `| Masa | Horas |\n| --- | --- |\n${all.join('\n')}`

test('the table of the slide and the one below it are one', () => {
  const text = `## Tiempos\n\n:::slide\n\n${rows('| Trigo | 2 |')}\n\n:::\n\nSe espera.\n\n${rows('| Centeno | 4 |')}`
  expect(partsOf(text)).toEqual([{ title: 'Tiempos', tables: [['Masa Horas', 'Trigo 2', 'Centeno 4']] }])
})

test('tables with other heads stand apart, and sections without any are left out', () => {
  const text = `## Nada\n\nSolo texto.\n\n## Dos\n\n${rows('| Trigo | 2 |')}\n\n| Horno |\n| --- |\n| Leña |`
  expect(partsOf(text)).toEqual([
    {
      title: 'Dos',
      tables: [
        ['Masa Horas', 'Trigo 2'],
        ['Horno', 'Leña'],
      ],
    },
  ])
})

test('what a note holds stays as it is', () => {
  const value = `---\ntitle: Hoja\n---\n\n## Tiempos\n\n${rows('| Trigo | 2 |')}\n\n${rows('| Centeno | 4 |')}`
  const note = parseNote(new VFile({ path: 'docs/pan/hoja.md', value }))
  const before = JSON.stringify(note.sections)
  tableParts(note)
  expect(JSON.stringify(note.sections)).toBe(before)
})
