import { describe, expect, test } from 'vitest'
import { withTiming } from '../../src/deck/presenter-notes.ts'
import { projectNote } from '../../src/deck/project-note.ts'
import { context, fixture, note } from './context.ts'

const notesOf = (body: string): string =>
  projectNote(note(`---\ntitle: T\n---\n\n## S\n\n:::slide\n- a\n:::\n\n${body}\n`), context)[1]?.note ?? ''

describe('presenter notes', () => {
  test('keep paragraphs and emphasis', () => {
    expect(notesOf('Una **hoja**.\n\nOtro *párrafo*.')).toBe('Una **hoja**.\n\nOtro *párrafo*.')
  })

  test('say where code stands that the room cannot see', () => {
    expect(notesOf('Se pesa.\n\n```console\n$ pesar pan\n220 g\n```\n\nY se anota.')).toBe(
      'Se pesa.\n\n*En los apuntes: la terminal*\n\nY se anota.',
    )
    expect(notesOf('- Así:\n\n  ```yaml {file="pan.yml"}\n  pan: 1\n  ```')).toContain(
      '*En los apuntes: el archivo «pan.yml»*',
    )
    expect(notesOf('```js\npan()\n```')).toBe('*En los apuntes: el código*')
  })

  test('keep the marks of steps, and put what is for the teacher after what is said', () => {
    expect(
      notesOf(':::teacher\nTrae **pan**.[^ruiz-hojas]\n:::\n\nUno, :step dos.\n\n[^ruiz-hojas]: Página 3.'),
    ).toBe(
      'Uno, :step dos.\n\n:::teacher\n\nTrae **pan**.\n\n:::\n\n:::sources\n\n- Ana Ruiz, «Las hojas por dentro» (2025). Página 3.\n\n:::',
    )
  })

  test('say links as text', () => {
    expect(notesOf('Ve [las hojas](/plantas/hojas/) y [el libro](https://hojas.example).')).toBe(
      'Ve las hojas y el libro.',
    )
  })

  test('resolve footnotes: the mark goes, the source is named with its place', () => {
    const text = notesOf('Así es.[^ruiz-hojas] Y punto.\n\n[^ruiz-hojas]: Sección «Los tejidos».')
    expect(text).toContain('Así es. Y punto.')
    expect(text).toContain('- Ana Ruiz, «Las hojas por dentro» (2025). Sección «Los tejidos».')
    expect(text).not.toContain('[^')
  })

  test('unwrap facts that age, and asides with their label', () => {
    expect(notesOf('Pesa :dato[3,8 MB]{revisar-antes-de="2027-06-01"}.')).toBe('Pesa 3,8 MB.')
    expect(notesOf(':::tip[Prueba]\nHazlo.\n:::')).toBe('**Prueba**\n\nHazlo.')
  })

  test('turn subheadings into turns of speech', () => {
    expect(notesOf('### Un giro\n\nSigue.')).toBe('**Un giro**\n\nSigue.')
  })

  test('never contain a click mark of Slidev, a comment or a directive', () => {
    const all = projectNote(fixture('awkward'), context)
      .map(({ note: text }) => text)
      .join('\n')
    expect(all).not.toMatch(/\[click/i)
    expect(all).not.toMatch(/esto no se lee/)
    expect(all).not.toMatch(/^:{2,}/m)
  })

  test('of a question give the right answer and why', () => {
    const question = projectNote(fixture('layouts'), context).find(({ kind }) => kind === 'question')
    expect(question?.note).toMatch(
      /^:step \*\*Respuesta: B\) En la hoja\*\*\n\n:step Está en \*\*la hoja\*\*/,
    )
  })
})

test('the timing stands on top', () => {
  expect(withTiming('Texto.', 2.5, { start: 10 })).toBe('**2,5 min** · del minuto 10 al 12,5\n\nTexto.')
  expect(withTiming('Texto.', 2, { start: 0, session: 2 })).toBe(
    '**2 min** · sesión 2, del minuto 0 al 2\n\nTexto.',
  )
  expect(withTiming('Texto.', 2)).toBe('**2 min** · ampliación, fuera del plan\n\nTexto.')
})
