import { readdirSync, readFileSync } from 'node:fs'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote, type Note } from '../../src/notes/index.ts'

const fixtures = new URL('../fixtures/notes/', import.meta.url)

function parse(value: string, path = 'docs/plantas/prueba.md'): Note {
  return parseNote(new VFile({ path, value }))
}

/** The parts of a note that others rely on, in a form that reads well in a golden file. */
function summary(note: Note): unknown {
  return {
    slug: note.slug,
    theme: note.theme,
    title: note.title,
    description: note.description,
    order: note.order,
    statements: note.statements,
    intro: note.intro.map((node) => node.type),
    sections: note.sections.map((section) => ({
      title: section.title,
      id: section.id,
      lines: [section.position.start.line, section.position.end.line],
      prose: section.prose.map((node) => `${node.type}: ${toString(node)}`),
      slide: section.slide && {
        title: section.slide.title,
        minutes: section.slide.minutes,
        layout: section.slide.layout,
        children: section.slide.children.map((node) => node.type),
      },
      noSlide: section.noSlide,
      questions: section.questions.map((question) => ({
        id: question.id,
        level: question.level,
        text: question.text.map((node) => toString(node)),
        options: question.options.map(
          ({ correct, children }) =>
            `${correct ? 'x' : ' '} ${children.map((node) => toString(node)).join(' ')}`,
        ),
        explanation: question.explanation.map((node) => toString(node)),
      })),
      diagrams: section.diagrams.map(({ title, start, onSlide, code }) => ({
        title,
        start,
        onSlide,
        firstLine: code.split('\n')[0],
      })),
    })),
    footnotes: note.footnotes.definitions.map((node) => `${node.identifier}: ${toString(node)}`),
    facts: note.facts.map(
      (fact) => `${fact.reviewBefore}: ${fact.children.map((node) => toString(node)).join('')}`,
    ),
    messages: note.file.messages.map(
      (message) => `${message.line}:${message.column} ${message.ruleId} ${message.reason} → ${message.note}`,
    ),
  }
}

describe('parseNote', () => {
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.md'))) {
    test(`reads ${name} as its golden file says`, async () => {
      const note = parse(readFileSync(new URL(name, fixtures), 'utf8'))
      const golden = new URL(name.replace(/\.md$/, '.json'), fixtures).pathname
      await expect(`${JSON.stringify(summary(note), undefined, 2)}\n`).toMatchFileSnapshot(golden)
    })
  }

  test('reports every problem of a note at once, each with what to do', () => {
    const note = parse(readFileSync(new URL('broken-many.md', fixtures), 'utf8'))
    const rules = new Set(note.file.messages.map((message) => message.ruleId))
    expect([...rules].sort()).toEqual([
      'atributo-desconocido',
      'atributo-falta',
      'atributo-incorrecto',
      'campo',
      'diapositiva-de-mas',
      'directiva-anidada',
      'directiva-desconocida',
      'directiva-sin-cerrar',
      'fuera-de-seccion',
      'identificador-repetido',
      'pregunta-sin-opciones',
    ])
    for (const message of note.file.messages) {
      expect(message.fatal).toBe(true)
      expect(message.line).toBeGreaterThan(0)
      expect(message.note).toMatch(/\S/)
    }
  })

  test("reports Starlight's fields that Starlight would refuse", () => {
    const note = parse(
      '---\ntitle: T\ntemplate: raro\ntableOfContents: 5\nhead: x\nlastUpdated: 2026-11-23\nsidebar:\n  label: L\n  hidden: quizá\n  orden: 1\n---\n',
    )
    expect(
      note.file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`).sort(),
    ).toEqual([
      '10:3 «orden»: no se conoce ese campo',
      '3:11 «template»: no se conoce el valor «raro»',
      '4:18 «tableOfContents»: debe ser «true», «false» o un grupo de campos',
      '5:7 «head»: debe ser una lista',
      '9:11 «hidden»: debe ser «true» o «false»',
    ])
  })

  test('keeps the text of what only looks like a directive', () => {
    const note = parse('---\ntitle: T\n---\n\nDesde rosal:rojo hasta a:b[*c*]{d=e} y 10:30.\n')
    expect(note.intro.map((node) => toString(node))).toEqual(['Desde rosal:rojo hasta a:b[c]{d=e} y 10:30.'])
    expect(note.file.messages).toEqual([])
  })

  test('places a diagram inside an indented fence', () => {
    const source = '---\ntitle: T\n---\n\n## S\n\n- uno\n\n  ```mermaid\n  flowchart LR\n    a --> b\n  ```\n'
    const [diagram] = parse(source).sections[0]!.diagrams
    expect(diagram!.start).toEqual({ line: 10, column: 3 })
  })
})
