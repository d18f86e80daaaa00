/** Exercises: the task, its solution after it, and where they don't belong. */
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote, type Note } from '../../src/notes/index.ts'

function parse(text: string): Note {
  return parseNote(new VFile({ path: 'docs/luz/hoja.md', value: `---\ntitle: T\n---\n\n${text}\n` }))
}

const inSection = (text: string): Note => parse(`## Hacer\n\n::no-slide{reason="x"}\n\nSe dice.\n\n${text}`)
const problems = (note: Note): string[] => note.file.messages.map(({ line, reason }) => `${line}: ${reason}`)

describe('an exercise', () => {
  test('is a task with the solution after it, and no part of what is said', () => {
    const note = inSection(
      ':::exercise{minutes="2,5"}\nDibuja una hoja.\n:::\n\n:::solution\nCon nervios.\n:::\n\n:::exercise\nOtra.\n:::',
    )
    expect(problems(note)).toEqual([])
    const [{ exercises, prose } = { exercises: [], prose: [] }] = note.sections
    expect(
      exercises.map(({ id, minutes, task, solution }) => ({
        id,
        minutes,
        task: task.map((node) => toString(node)),
        solution: solution.map((node) => toString(node)),
      })),
    ).toEqual([
      { id: 'ejercicio-1', minutes: 2.5, task: ['Dibuja una hoja.'], solution: ['Con nervios.'] },
      { id: 'ejercicio-2', minutes: undefined, task: ['Otra.'], solution: [] },
    ])
    expect(prose.map((node) => toString(node))).toEqual(['Se dice.'])
  })

  test('is counted along the note', () => {
    const note = parse('## A\n\n:::exercise\nUna.\n:::\n\n## B\n\n:::exercise\nDos.\n:::')
    expect(note.sections.flatMap(({ exercises }) => exercises.map(({ id }) => id))).toEqual([
      'ejercicio-1',
      'ejercicio-2',
    ])
  })

  test.each([
    [':::solution\nSola.\n:::', '11: La solución no está junto a ningún ejercicio'],
    [
      ':::exercise\nUna.\n:::\n\nEntre las dos.\n\n:::solution\nLejos.\n:::',
      '17: La solución no está junto a ningún ejercicio',
    ],
    [
      ':::exercise\nUna.\n:::\n\n:::solution\nA.\n:::\n\n:::solution\nB.\n:::',
      '19: La solución no está junto a ningún ejercicio',
    ],
    ['::::exercise\nUna.\n\n:::solution\nDentro.\n:::\n::::', '14: «solution» está dentro de otro bloque'],
    ['- Uno\n\n  :::exercise\n  Dentro.\n  :::', '13: «exercise» está dentro de otro bloque'],
    [':::exercise{minutos=5}\nUna.\n:::', '11: La directiva «exercise» no tiene el atributo «minutos»'],
    [
      ':::exercise{minutes=pocos}\nUna.\n:::',
      '11: «minutes» de «exercise» debe ser un número de minutos mayor que cero',
    ],
    [
      ':::exercise\nUna.\n:::\n\n:::solution{level=x}\nA.\n:::',
      '15: La directiva «solution» no tiene el atributo «level»',
    ],
  ])('says what is wrong in %j', (text, problem) => {
    expect(problems(inSection(text))).toEqual([problem])
  })

  test('belongs to a section', () => {
    expect(problems(parse(':::exercise\nUna.\n:::\n\n## A\n\nTexto.'))).toEqual([
      '5: «exercise» está antes de la primera sección',
    ])
  })
})
