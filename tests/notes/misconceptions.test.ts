import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../src/notes/expression.ts'
import { parseMisconceptions } from '../../src/notes/misconceptions.ts'

function problemsOf(value: string): string[] {
  const file = new VFile({ path: 'docs/_datos/ideas-equivocadas.yml', value })
  parseMisconceptions(file)
  return file.messages.map(({ line, column, reason, note }) => `${line}:${column} ${reason}. ${note}`)
}

/** A file with one expression. */
const withExpression = (expression: string, parts = ''): string =>
  `${parts}ideas:\n  - verdad: Es de día.\n    patrones:\n      - expresion: '${expression}'\n    si: [Es de noche.]\n`

describe('an expression', () => {
  const found = (expression: string, text: string, parts: Record<string, string> = {}): string | undefined =>
    compileExpression(expression, parts).pattern?.exec(text)?.[0]

  test.each([
    ['a blank is any run of blanks', 'la hoja', 'es  la \n hoja', 'la \n hoja'],
    ['a blank that may be missing', 'mini ?hoja', 'una minihoja', 'minihoja'],
    ['a gap of up to two words', 'hoja {hasta 2 palabras} verde', 'la hoja no es verde', 'hoja no es verde'],
    ['a gap that is too long', 'hoja {hasta 2 palabras} verde', 'la hoja ya no es verde', undefined],
    ['a gap without a word', 'hoja {hasta 2 palabras menos no} verde', 'la hoja no es verde', undefined],
    ['it begins where a word does', 'oja', 'la hoja', undefined],
    ['of two ways, either', 'hoja|tallo', 'el tallo', 'tallo'],
    ['what has a meaning of its own', String.raw`hoja\.$|\d{2,3}`, 'son 123', '123'],
  ])('%s', (_name, expression, text, expected) => {
    expect(found(expression, text)).toBe(expected)
  })

  test('parts stand for what they say, and may hold others', () => {
    const parts = { hoja: 'hojas?', verde: '(verde|{hoja} seca)s?' }
    expect(found('{hoja} {verde}', 'las hojas verdes', parts)).toBe('hojas verdes')
    expect(found('{hoja} o {verde}', 'hoja o hoja seca', parts)).toBe('hoja o hoja seca')
  })
})

describe('ideas-equivocadas.yml', () => {
  test.each([
    ['(hoja', 'un paréntesis no se cierra'],
    ['hoja)', 'sobra un «)»'],
    ['[hoja', 'un corchete no se cierra'],
    ['?hoja', 'le falta lo que repite'],
    ['hoja{2', 'una llave'],
    ['Hoja', 'lleva «H», y así no halla nada'],
    ['raíz', 'lleva «í», y así no halla nada'],
    ['(hoja)?', 'vale para cualquier texto'],
    ['{planta} seca', 'No hay ninguna parte «planta»'],
  ])('%s is told at its place', (expression, reason) => {
    const [problem = ''] = problemsOf(withExpression(expression))
    expect(problem).toMatch(/^4:20 /)
    expect(problem).toContain(reason)
  })

  test('a part that nearly has that name, and one that holds itself', () => {
    const parts = 'partes:\n  plantas: plantas?\n'
    expect(problemsOf(withExpression('{planta} seca', parts))).toEqual([
      '6:20 No hay ninguna parte «planta». ¿Querías decir «plantas»?',
    ])
    const [problem] = problemsOf(withExpression('hoja', "partes:\n  raiz: '{raiz} seca'\n"))
    expect(problem).toBe('2:9 La parte «raiz» se contiene a sí misma. Quita de ella su propio nombre.')
  })

  test('a claim without its verb, and an idea that nothing can find', () => {
    const idea = 'ideas:\n  - verdad: Es de día.\n    si: [Es de noche.]\n'
    expect(problemsOf(`${idea}    afirma: [sol sale]\n`)).toEqual([
      '4:14 La afirmación no se entiende: «sol sale». Escríbela como «quién *verbo* qué (circunstancia)», con el verbo entre asteriscos.',
    ])
    expect(problemsOf(`${idea}    junta: [sol sale]\n`)).toEqual([
      expect.stringMatching(/^4:13 La afirmación no se entiende/),
    ])
    const [problem = ''] = problemsOf(idea)
    expect(problem).toMatch(/^2:5 .*no dice cómo hallar la idea.*«afirma»/)
  })

  test('sentences and corrections keep their places', () => {
    const file = new VFile(
      "ideas:\n  - verdad: Sí.\n    correccion: C01\n    patrones: [{ expresion: 'de noche', necesita: [noche] }]\n    si:\n      - Es de noche.\n    no:\n      - Es de día.\n",
    )
    const [idea] = parseMisconceptions(file)
    expect(idea).toMatchObject({
      truth: 'Sí.',
      correction: 'C01',
      correctionPlace: { line: 3, column: 17 },
      patterns: [{ needs: ['noche'] }],
      wrong: [{ text: 'Es de noche.', place: { line: 6, column: 9 } }],
      right: [{ text: 'Es de día.', place: { line: 8, column: 9 } }],
    })
    expect(file.messages).toEqual([])
  })
})
