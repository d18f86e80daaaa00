/** Kinds of questions: to choose, open, to discuss, kept for exams. */
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote, type Note } from '../../src/notes/index.ts'

function parse(text: string): Note {
  const value = `---\ntitle: T\n---\n\n## Repaso\n\n::no-slide{reason="x"}\n\n${text}\n`
  return parseNote(new VFile({ path: 'docs/luz/hoja.md', value }))
}

const options = '- [x] Sí\n- [ ] No\n\nPorque sí.'
const problems = (note: Note): string[] => note.file.messages.map(({ reason }) => reason)

describe('an open question', () => {
  test('asks with its first paragraph, and the rest is the answer', () => {
    const note = parse(':::question\n¿Qué verás?\n\nUna hoja.\n\nY otra.\n:::')
    expect(problems(note)).toEqual([])
    const [question] = note.sections[0]!.questions
    expect(question!.options).toEqual([])
    expect(question!.text.map((node) => toString(node))).toEqual(['¿Qué verás?'])
    expect(question!.explanation.map((node) => toString(node))).toEqual(['Una hoja.', 'Y otra.'])
  })

  test('asks with the code that follows, too', () => {
    const note = parse(':::question\n¿Qué sale?\n\n```text\ncontar\n```\n\nTres.\n:::')
    const [question] = note.sections[0]!.questions
    expect(question!.text.map(({ type }) => type)).toEqual(['paragraph', 'code'])
    expect(question!.explanation.map((node) => toString(node))).toEqual(['Tres.'])
  })

  test('has no list: without its marks it would be one of options', () => {
    expect(problems(parse(':::question\n¿Qué ves?\n\n- Sí\n- No\n\nPorque sí.\n:::'))).toEqual([
      'La pregunta no tiene opciones',
    ])
    expect(problems(parse(':::question\n¿Qué ves?\n\n- [x] Sí\n- No\n\nPorque sí.\n:::'))).toEqual([
      'En la pregunta hay opciones sin su casilla',
    ])
  })
})

describe('a question kept for exams', () => {
  const note = parse(
    `:::question{exam}\n¿Secreta?[^x]\n\n![Una hoja](hoja.png)\n\n${options}\n:::\n\n:::question\n¿Pública?\n\n${options}\n:::\n\n[^x]: Apartado «A».`,
  )
  const [section] = note.sections

  test('is in nothing that is published', () => {
    expect(toString(note.tree)).not.toContain('Secreta')
    expect(section!.children.map((node) => toString(node)).join()).not.toContain('Secreta')
    expect(section!.prose.map((node) => toString(node)).join()).not.toContain('Secreta')
    expect(note.pictures).toEqual([])
  })

  test('is there for exams, and for who judges what is written', () => {
    expect(section!.examQuestions).toMatchObject([{ id: 'examen-1', exam: true }])
    expect(toString(note.whole)).toContain('Secreta')
    expect(note.examPictures).toMatchObject([{ path: 'docs/luz/hoja.png' }])
  })

  test('does not count among the others', () => {
    expect(section!.questions).toMatchObject([{ id: 'pregunta-1', exam: false }])
  })

  test('takes no value', () => {
    expect(problems(parse(`:::question{exam=no}\n¿Sí?\n\n${options}\n:::`))).toEqual([
      '«exam» de «question» no lleva ningún valor',
    ])
  })
})

test('a question may be discussed in pairs, for some minutes', () => {
  const discussed = (value: string): Note => parse(`:::question{discuss=${value}}\n¿Sí?\n\n${options}\n:::`)
  expect(discussed('2').sections[0]!.questions[0]!.discuss).toBe(2)
  expect(discussed('1,5').sections[0]!.questions[0]!.discuss).toBe(1.5)
  expect(problems(discussed('mucho'))).toEqual([
    '«discuss» de «question» debe ser un número de minutos mayor que cero',
  ])
})
