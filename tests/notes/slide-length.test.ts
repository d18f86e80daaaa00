/** When a slide holds more than an audience takes in. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote } from '../../src/notes/index.ts'
import { tooMuchOn } from '../../src/notes/slide-length.ts'

function found(slide: string): unknown[] {
  const value = `---\ntitle: T\n---\n\n## S\n\n:::slide\n${slide}\n:::\n\nTexto.\n`
  const [section] = parseNote(new VFile({ path: 'docs/tema/nota.md', value })).sections
  return tooMuchOn(section!.slide!).map(({ reason, place }) => `${place?.line} ${reason}`)
}
const bullets = (count: number, text: string): string => Array(count).fill(`- ${text}`).join('\n')
const table = (rows: number): string =>
  ['| A | B |', '|---|---|', ...Array<string>(rows - 1).fill('| uno dos tres | cuatro cinco |')].join('\n')
const code = (lines: number, lang = 'sh'): string => `\`\`\`${lang}\n${'ls\n'.repeat(lines)}\`\`\``

describe('a slide', () => {
  test.each([
    ['six bullets', bullets(6, 'uno dos tres cuatro cinco seis')],
    ['a table of ten rows, however many words', table(10)],
    ['twelve lines of code', code(12)],
    ['a diagram of any length', code(30, 'mermaid')],
  ])('may hold %s', (_, slide) => {
    expect(found(slide)).toEqual([])
  })

  test.each([
    [bullets(7, 'uno'), '7 La diapositiva tiene 7 viñetas; caben 6 como máximo'],
    [
      '- uno\n' + bullets(6, 'dos').replace(/^/gm, '  '),
      '7 La diapositiva tiene 7 viñetas; caben 6 como máximo',
    ],
    [
      bullets(5, 'uno dos tres cuatro cinco seis siete ocho nueve'),
      '7 La diapositiva tiene 45 palabras; caben 40 como máximo',
    ],
    [code(13), '8 El código tiene 13 líneas; en una diapositiva caben 12 como máximo'],
    [`Uno.\n\n${table(11)}`, '10 La tabla tiene 11 filas; en una diapositiva caben 10 como máximo'],
  ])('holds too much: %j', (slide, expected) => {
    expect(found(slide)).toEqual([expected])
  })
})
