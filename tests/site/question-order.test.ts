/** The options of a question stand in one order in all that a course publishes. */
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { projectNote } from '../../src/deck/project-note.ts'
import { siteAdapters } from '../../src/markdown/index.ts'
import { renderTree } from '../../src/markdown/render-tree.ts'
import { orderOptions, parseNote } from '../../src/notes/index.ts'
import { printRendering } from '../../src/site/print-rendering.ts'
import { pageFor } from '../markdown/page-fixture.ts'

const asked = (number: number): string =>
  `:::question\n¿Pregunta ${number}?\n\n- [ ] p${number}uno\n- [x] p${number}dos\n- [ ] p${number}tres\n- [ ] p${number}cuatro\n\nPorque sí.\n:::\n\n`
const value = `---\ntitle: T\n---\n\n## Repaso\n\n::no-slide{reason="x"}\n\n${[1, 2, 3, 4, 5].map(asked).join('')}`
const note = parseNote(new VFile({ path: 'docs/luz/hoja.md', value }))
orderOptions([note])
const shown = note.sections[0]!.questions.flatMap(({ options }) =>
  options.map(({ children }) => toString({ type: 'root', children })),
)
const inOrder = (text: string): string[] => text.match(/p\d(?:uno|dos|tres|cuatro)/g) ?? []

test('which is not the one in which they were written', () => {
  expect(shown).toHaveLength(20)
  expect(shown).not.toEqual(inOrder(value))
})

test('on the site, with the right one marked', () => {
  const html = renderTree(pageFor(note).tree, { adapters: siteAdapters(pageFor(note)), hast: [] })
  expect(inOrder(html)).toEqual(shown)
  const right = [...html.matchAll(/data-right>.*?(p\d\w+)/g)].map(([, option]) => option)
  expect(right).toEqual(['p1dos', 'p2dos', 'p3dos', 'p4dos', 'p5dos'])
  const letters = [...html.matchAll(/Respuesta correcta: <strong>(\w)/g)].map(([, letter]) => letter)
  expect(letters).toEqual(right.map((option) => 'ABCD'[shown.indexOf(option!) % 4]))
})

test('on paper', () => {
  const rendering = printRendering(pageFor(note), { idPrefix: 'x--', printed: () => undefined, base: '/' })
  const html = renderTree(note.tree, rendering)
  const options = [...html.matchAll(/<li data-letter="\w"><p>(\w+)/g)].map(([, option]) => option)
  expect(options).toEqual(shown)
  const answers = [...html.matchAll(/<strong>(\w)\)<\/strong> (\w+)/g)]
  expect(answers).toHaveLength(5)
  for (const [, letter, option] of answers) expect('ABCD'[shown.indexOf(option!) % 4]).toBe(letter)
})

test('on the slides, and in what the teacher says', () => {
  const context = { sources: new Map(), themes: [], figures: () => undefined, pictures: new Map() }
  const slides = projectNote(note, context).filter(({ kind }) => kind === 'question')
  expect(slides.flatMap(({ content }) => inOrder(content))).toEqual(shown)
  for (const slide of slides) {
    const [, letter, option] = /Respuesta: (\w)\) (\w+)/.exec(slide.note)!
    expect('ABCD'[shown.indexOf(option!) % 4]).toBe(letter)
  }
})
