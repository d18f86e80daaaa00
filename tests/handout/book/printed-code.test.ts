import { expect, test } from 'vitest'
import { printedCode } from '../../../src/handout/book/printed-code.ts'
import { htmlOf, treeOf } from './tree.ts'

function printed(markdown: string): string {
  const tree = treeOf(markdown)
  printedCode(tree)
  return htmlOf(tree)
}

const words = (html: string): string => html.replace(/<[^>]+>/g, '').replaceAll('&gt;', '>')
const long = `hornear --tiempo ${'40 '.repeat(20)}--listo`

test('what is typed stands out, with the lines that go on; what is answered does not', () => {
  const html = printed('```console\n$ amasar \\\n>   --sal\nListo\n> no es comando\n```\n')
  expect(html.match(/<b>.*?<\/b>/g)).toEqual(['<b>$ amasar \\</b>', '<b>>   --sal</b>'])
})

test('only in a console is anything typed', () => {
  expect(printed('```text\n$ cinco pesos\n```\n')).not.toContain('<b>')
})

test('a line that may go on in the next one is one that can be marked', () => {
  const html = printed(`\`\`\`console\n$ ${long}\ncorta\n\`\`\`\n`)
  expect(html.match(/class="line"/g)).toHaveLength(1)
  expect(html).toContain(`<span class="line"><b>$ ${long}</b>\n</span>corta`)
})

test.each([1, 3, 14, 15, 40])('a block of %i lines says what the note says', (count) => {
  const lines = Array.from({ length: count }, (_, index) => (index % 4 === 2 ? '' : `  línea ${index}`))
  const html = printed(`\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`)
  expect(words(html).trimEnd()).toBe(lines.join('\n').trimEnd())
  expect(html.includes('class="long"')).toBe(count > 14)
})

test('a long block keeps its first lines together, and its last', () => {
  const lines = Array.from({ length: 25 }, (_, index) => `línea ${index}`)
  const html = printed(`\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`)
  expect(html.match(/<span class="together">([^<]*)<\/span>/g)).toEqual([
    '<span class="together">línea 0\nlínea 1\nlínea 2\n</span>',
    '<span class="together">línea 22\nlínea 23\nlínea 24\n</span>',
  ])
})
