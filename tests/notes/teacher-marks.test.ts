/** What a note says to who teaches: where it belongs, and that nobody else gets it. */
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote, type Note } from '../../src/notes/index.ts'

function parse(text: string, fields = ''): Note {
  return parseNote(new VFile({ path: 'docs/luz/hoja.md', value: `---\ntitle: T\n${fields}---\n\n${text}\n` }))
}

const shown = ':::slide\n- Una hoja\n:::'
const remark = (text: string): string => `:::teacher\n${text}\n:::`
const problems = (note: Note): string[] => note.file.messages.map(({ line, ruleId }) => `${line}: ${ruleId}`)
const texts = (nodes: readonly Parameters<typeof toString>[0][]): string[] =>
  nodes.map((node) => toString(node))

describe('a remark for the teacher', () => {
  test('belongs to the question or exercise that it follows, else to the slide of its section', () => {
    const note = parse(
      [
        '## Las hojas',
        shown,
        'Se dice.',
        remark('De la diapositiva.'),
        ':::exercise{minutes=2}\nDibuja una.\n:::\n\n:::solution\nVerde.\n:::',
        remark('Del ejercicio.'),
        remark('También.'),
        'Se dice más.',
        remark('Otra vez de la diapositiva.'),
        ':::question\n¿Cuál?\n\n- [x] Esta\n- [ ] Esa\n\nPorque sí.\n:::',
        remark('De la pregunta.'),
      ].join('\n\n'),
    )
    expect(problems(note)).toEqual([])
    const [section] = note.sections
    expect(texts(section!.remarks)).toEqual(['De la diapositiva.', 'Otra vez de la diapositiva.'])
    expect(texts(section!.exercises[0]!.remarks)).toEqual(['Del ejercicio.', 'También.'])
    expect(texts(section!.questions[0]!.remarks)).toEqual(['De la pregunta.'])
    expect(texts(section!.prose)).toEqual(['Se dice.', 'Se dice más.'])
  })

  test('is no part of what is published', () => {
    const note = parse(
      `## A\n\n${shown}\n\nSe dice.\n\n${remark('Reservado. ![Una hoja](hoja.png) :dato[9]{revisar-antes-de="2030-01-01"}')}`,
    )
    expect(toString(note.tree)).not.toContain('Reservado')
    expect(toString(note.whole)).toContain('Reservado')
    expect([note.pictures.length, note.facts.length, note.sections[0]!.children.length]).toEqual([0, 0, 2])
  })

  test.each([
    [
      'in a section without a slide',
      `## A\n\n::no-slide{reason="x"}\n\n${remark('Perdida.')}`,
      '9: marca-sin-diapositiva',
    ],
    [
      'after a question that is kept for exams',
      `## A\n\n${shown}\n\n:::question{exam}\n¿Qué?\n\n- [x] Esto\n- [ ] Eso\n\nAsí.\n:::\n\n${remark('Perdida.')}`,
      '20: marca-sin-diapositiva',
    ],
    ['before the first section', `${remark('Perdida.')}\n\n## A\n\nTexto.`, '5: fuera-de-seccion'],
    ['in a list', `## A\n\n${shown}\n\n- Uno\n\n  :::teacher\n  Dentro.\n  :::`, '13: directiva-anidada'],
  ])('is told where it would be lost: %s', (_, text, problem) => {
    expect(problems(parse(text))).toEqual([problem])
  })

  test('is told where the whole page has no slides', () => {
    const note = parse(`## A\n\n${shown}\n\n${remark('Perdida.')}`, 'sin-diapositivas: Se lee en casa.\n')
    expect(problems(note)).toContain('12: marca-sin-diapositiva')
  })
})

describe('the mark of a step', () => {
  test.each([
    [':step Se abre.', 'Se abre.'],
    ['Se cierra. :step Se abre.', 'Se cierra. Se abre.'],
    ['Se cierra.:step Se abre.', 'Se cierra. Se abre.'],
    ['**Uno** :step **dos**', 'Uno dos'],
    ['Se abre. :step{at=3}', 'Se abre. '],
  ])('is not published, and leaves the words as they stand: %s', (written, read) => {
    const note = parse(`## A\n\n${shown}\n\n${written}`)
    expect(problems(note)).toEqual([])
    expect(toString(note.tree.children.at(-1))).toBe(read)
    expect(toString(note.sections[0]!.children.at(-1))).toBe(read)
    expect(JSON.stringify(note.sections[0]!.prose)).toContain('"step"')
  })

  test.each([
    [
      'in a section without a slide',
      '## A\n\n::no-slide{reason="x"}\n\n:step Uno.',
      '9: marca-sin-diapositiva',
    ],
    ['on the slide', '## A\n\n:::slide\n- :step Uno\n:::', '8: marca-sin-diapositiva'],
    ['with a number that is none', `## A\n\n${shown}\n\n:step{at=0} Uno.`, '11: atributo-incorrecto'],
  ])('is told where it would do nothing: %s', (_, text, problem) => {
    expect(problems(parse(text))).toEqual([problem])
  })
})
