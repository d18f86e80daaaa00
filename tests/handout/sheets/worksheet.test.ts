/** Sheets to fill in, and their keys. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { themeSheets } from '../../../src/handout/sheets/sheets-pdf.ts'
import { blankSheet, fullScore, keySheet, type Worksheet } from '../../../src/handout/sheets/worksheet.ts'
import { renderTree } from '../../../src/markdown/render-tree.ts'
import type { Content } from '../../../src/markdown/nodes.ts'
import { asked, courseOf } from '../bank/course.ts'

const text = {
  'masa/pan.md': `## Hacer

:::exercise{minutes=9}
Pesa la masa.
:::

:::solution
Pesa un kilo.
:::

:::exercise{no-solution="Cada quien elige su pan"}
Elige un pan.
:::

## Preguntas

${asked('¿Cuántos?')}
${asked('¿Secreta?', '{exam}')}
:::question
¿Qué verás?

Verás que sube.
:::
`,
  'horno/calor.md': `## Preguntas\n\n${asked('¿Cuánto calor?')}`,
}
const course = courseOf(text)
const place = { course, address: { site: undefined, base: '/' } }
const sheets = themeSheets(course)
const html = (content: Content): string =>
  renderTree({ type: 'root', children: [content] }, { adapters: [], hast: [] })
const [blank, key] = [blankSheet, keySheet].map((make) => html(make(sheets[0]!, place))) as [string, string]
const lettersOf = (page: string): string[] =>
  [...page.matchAll(/<(span|strong) class="strip__letter">(.)</g)].map(
    ([, tag, letter]) => `${tag} ${letter}`,
  )

describe('the sheets of a course', () => {
  test('are one for each theme, with its questions and tasks by note', () => {
    expect(
      sheets.map(({ title, groups }) => [
        title,
        ...groups.map(({ questions, tasks }) => [questions.length, tasks.length]),
      ]),
    ).toEqual([
      ['1. La masa: agua/harina', [2, 2]],
      ['2. El horno', [1, 0]],
    ])
  })

  test('are what the style sheet begins on a page of its own', async () => {
    const css = await readFile(new URL('../../../src/handout/sheets/sheets.css', import.meta.url), 'utf8')
    expect(css).toMatch(/\.sheet \+ \.sheet \{\s*break-before: page/)
    for (const page of [blank, key]) expect(page).toMatch(/^<section class="sheet[ "]/)
  })

  test('ask for name, group, date and score', () => {
    for (const field of ['Nombre:', 'Grupo:', 'Fecha:', 'Puntaje, de 2:']) expect(blank).toContain(field)
  })

  test('hold no answer, no solution and nothing that is kept for exams', () => {
    expect(blank).toContain('¿Cuántos?')
    expect(blank).toContain('Pesa la masa.')
    expect(blank).not.toMatch(/Porque sí|un kilo|Verás que sube|Secreta|correct|right|<strong class="strip/)
  })

  test('have lines where one writes: for an open question, and about one for each minute of a task', () => {
    const rooms = [...blank.matchAll(/<div class="lines"[^>]*>(.*?)<\/div><\/div>/g)]
    expect(rooms.map(([, lines = '']) => lines.match(/<div>/g)?.length)).toEqual([4, 9, 6])
  })

  test('are marked with their key laid beside: the same letters at the same places', () => {
    expect(lettersOf(blank).map((one) => one.slice(-1))).toEqual(lettersOf(key).map((one) => one.slice(-1)))
    expect(lettersOf(blank)).toEqual(['span A', 'span B', 'span C'])
    const right = /<strong>([A-C])\)<\/strong> <div class="content"><p>Tres<\/p>/.exec(key)?.[1]
    expect(lettersOf(key).filter((one) => one.startsWith('strong'))).toEqual([`strong ${right}`])
  })

  test('are explained by their key', () => {
    expect(key).toMatch(
      /Porque sí\..*Verás que sube\..*un kilo\..*Sin solución única: Cada quien elige su pan\./s,
    )
    expect(key).not.toMatch(/Secreta|class="lines"/)
  })

  test('have the strip of letters at their head, where their key has it', () => {
    for (const page of [blank, key]) {
      expect(page.indexOf('class="strip"')).toBeLessThan(page.indexOf('class="item'))
    }
  })

  test('show the diagrams of their questions as pictures', () => {
    const asking = courseOf({
      'masa/pan.md': `## Preguntas\n\n:::question\n¿Qué sigue?\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\n\nEl horno.\n:::\n`,
    })
    const svg = '<svg role="img"><title>Pasos</title></svg>'
    const drawn = { title: 'Los pasos del pan', description: 'Va de a hasta b.', width: 200.4, svg }
    const diagramOf = (code: string): typeof drawn | undefined =>
      code === 'flowchart LR\n  a --> b' ? drawn : undefined
    const page = html(
      blankSheet(themeSheets(asking)[0]!, { course: asking, address: place.address, diagramOf }),
    )
    expect(page).toContain(
      `<figure class="diagram" style="--diagram-width: 200px">${svg}<figcaption>Los pasos del pan</figcaption></figure>`,
    )
  })

  test('count points where questions have them', () => {
    const [{ question, note } = { question: undefined, note: undefined }] = sheets[0]!.groups[0]!.questions
    const sheet: Worksheet = {
      title: 'T',
      kicker: 'C',
      groups: [
        { title: undefined, tasks: [], questions: [{ question: question!, note: note!, points: 2.5 }] },
      ],
    }
    expect(fullScore(sheet)).toBe(2.5)
    expect(html(blankSheet(sheet, place))).toContain('(2,5 puntos)')
    expect(html(blankSheet(sheet, place))).toContain('Puntaje, de 2,5:')
  })
})
