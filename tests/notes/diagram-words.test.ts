/** `diagramas.yml`: the words of a course's diagrams, and what is wrong with them. */
import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { commonWords, parseDiagramWords } from '../../src/notes/diagram-words.ts'
import type { Theme } from '../../src/notes/index.ts'

const themes: Theme[] = [{ id: 'hojas', title: 'Hojas', description: 'Dónde pasa.', hue: 152, layer: 1 }]

function parse(yaml: string): { words: ReturnType<typeof parseDiagramWords>; faults: string[] } {
  const file = new VFile({ path: 'docs/_datos/diagramas.yml', value: yaml })
  const words = parseDiagramWords(file, themes)
  return {
    words,
    faults: file.messages.map(({ line, column, reason, note }) => `${line}:${column} ${reason}. ${note}`),
  }
}

test('says how a word looks and reads; what is left out has a plain value', () => {
  const { words, faults } = parse(`
- id: raiz
  significado: 'Raíz: bajo tierra'
  nombre: la raíz
  forma: losa
  trazo: grueso
  tono: 42
  fuerza: fuerte
  se-apoya-en: [suelo]
  contiene: [agua]
  apunta-a: [raiz]
- id: suelo
  significado: Suelo
- id: agua
  significado: Agua
`)
  expect(faults).toEqual([])
  expect(words.slice(0, 2)).toEqual([
    {
      name: 'raiz',
      meaning: 'Raíz: bajo tierra',
      noun: 'la raíz',
      shape: 'losa',
      stroke: 'grueso',
      tone: 42,
      strength: 'fuerte',
      standsOn: ['suelo'],
      holds: ['agua'],
      pointsAt: ['raiz'],
    },
    {
      name: 'suelo',
      meaning: 'Suelo',
      noun: '',
      shape: undefined,
      stroke: 'fino',
      tone: 'neutro',
      strength: 'media',
      standsOn: [],
      holds: [],
      pointsAt: [],
    },
  ])
})

test('a word may have the colour of a theme', () => {
  expect(parse('- { id: hoja, significado: Hoja, tono: hojas }').words[0]!.tone).toBe(152)
})

test("after the course's words come those of every course that it doesn't define", () => {
  const { words } = parse('- { id: fallo, significado: Lo que se pudre, tono: 60 }')
  expect(words.map(({ name }) => name)).toEqual([
    'fallo',
    ...commonWords.map(({ name }) => name).filter((name) => name !== 'fallo'),
  ])
  expect(words[0]!.meaning).toBe('Lo que se pudre')
})

describe('faults', () => {
  const cases: [string, string, RegExp][] = [
    [
      'a shape that there is not',
      '- { id: a, significado: A, forma: losas }',
      /^1:\d+ «forma».*«losas».*«losa»/,
    ],
    ['a stroke that there is not', '- { id: a, significado: A, trazo: grueso2 }', /«trazo».*«grueso»/],
    ['a strength that there is not', '- { id: a, significado: A, fuerza: fuerta }', /«fuerza».*«fuerte»/],
    ['a theme that there is not', '- { id: a, significado: A, tono: hoja }', /«tono»: «hoja».*«hojas»/],
    ['an angle beyond the circle', '- { id: a, significado: A, tono: 400 }', /«tono»: «400».*360/],
    ['a word that there is not', '- { id: a, significado: A, contiene: [b, fayo] }', /«contiene»: «b»/],
    ['a noun without its article', '- { id: a, significado: A, nombre: raíz }', /«nombre».*artículo/],
    ['a field that there is not', '- { id: a, significado: A, color: rojo }', /«color»: no se conoce/],
    ['no meaning', '- { id: a }', /«significado»: falta/],
    ['a word twice', '- { id: a, significado: A }\n- { id: a, significado: B }', /^2:9 .*«a» está dos veces/],
    ['the class of a step', '- { id: paso1, significado: A }', /«id».*«paso1» significa otra cosa/],
    ['a word of Mermaid', '- { id: class, significado: A }', /«id».*«class» significa otra cosa/],
    ['a name that is no class', '- { id: Raíz, significado: A }', /«id».*«Raíz» no sirve/],
    ['no list', 'a: b', /una lista de fichas/],
  ]
  test.each(cases)('%s', (_, yaml, expected) => {
    const { faults } = parse(yaml)
    expect(faults[0]).toMatch(expected)
  })

  test('all of them at once, each in its place', () => {
    const { faults } = parse('- { id: a, significado: A, contiene: [b, fayo] }')
    expect(faults.map((fault) => fault.split(' ', 1)[0])).toEqual(['1:39', '1:42'])
    expect(faults[1]).toMatch(/«fayo».*¿Querías decir «fallo»\?/)
  })
})
