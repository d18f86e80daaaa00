import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findingsOf, reporters, type Finding } from '../../src/reporters/index.ts'

const term: Finding = {
  file: 'docs/plantas/hojas.md',
  line: 12,
  column: 5,
  endLine: 12,
  endColumn: 14,
  severity: 'error',
  rule: 'termino-evitado',
  message: '«fogones»: escribe «hornos»',
  hint: 'En el fogón se cocina.',
  actual: 'fogones',
  expected: ['hornos'],
  url: '/referencia/reglas/#termino-evitado',
}
const whole: Finding = {
  file: 'docs/_datos/temas.yml',
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  severity: 'warning',
  rule: 'yaml',
  message: 'Está vacío: 100 %,\nsin fichas',
  hint: null,
  actual: null,
  expected: null,
  url: null,
}

describe('text', () => {
  it('groups by file and sums up', () => {
    expect(reporters.text([term, { ...term, line: 3, column: 1 }, whole])).toBe(
      [
        'docs/_datos/temas.yml  aviso  falta  Está vacío: 100 %, sin fichas.  yaml',
        '',
        'docs/plantas/hojas.md:3:1   error  criterio  «fogones»: escribe «hornos». En el fogón se cocina.  termino-evitado',
        'docs/plantas/hojas.md:12:5  error  criterio  «fogones»: escribe «hornos». En el fogón se cocina.  termino-evitado',
        '',
        '2 errores y 1 aviso en 2 archivos',
        '  2  termino-evitado  /referencia/reglas/#termino-evitado',
        '  1  yaml',
        'Qué busca cada regla: npm run lint -- --explicar REGLA',
        '',
      ].join('\n'),
    )
  })

  it('says so when there is nothing', () => {
    expect(reporters.text([])).toBe('Sin hallazgos.\n')
  })
})

describe('json', () => {
  it('has exactly the public fields, in file order', () => {
    const report = JSON.parse(reporters.json([term, whole])) as Record<string, unknown>[]
    expect(report.map((finding) => finding.file)).toEqual([whole.file, term.file])
    expect(report[1]).toEqual({
      file: 'docs/plantas/hojas.md',
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 14,
      severity: 'error',
      nature: 'choice',
      rule: 'termino-evitado',
      message: '«fogones»: escribe «hornos». En el fogón se cocina.',
      actual: 'fogones',
      expected: ['hornos'],
      url: '/referencia/reglas/#termino-evitado',
    })
  })

  it('is an empty array when there is nothing', () => {
    expect(JSON.parse(reporters.json([]))).toEqual([])
  })
})

describe('github', () => {
  it('writes annotations and escapes what has a meaning', () => {
    expect(reporters.github([term])).toBe(
      '::error file=docs/plantas/hojas.md,line=12,endLine=12,col=5,endColumn=14,title=termino-evitado::«fogones»: escribe «hornos». En el fogón se cocina.\n',
    )
    expect(reporters.github([{ ...whole, file: 'docs/a,b:c.md' }])).toBe(
      '::warning file=docs/a%2Cb%3Ac.md,title=yaml::Está vacío: 100 %25, sin fichas.\n',
    )
  })

  it('leaves columns out when a finding spans lines', () => {
    expect(reporters.github([{ ...term, endLine: 14 }])).toContain('line=12,endLine=14,title=')
  })
})

describe('sarif', () => {
  it('places results, refers to rules and offers the fix', () => {
    const log = JSON.parse(
      reporters.sarif([term, whole, { ...term, url: 'https://ejemplo.org/#x', rule: 'otra' }]),
    )
    const [run] = log.runs
    expect(log.version).toBe('2.1.0')
    expect(run.tool.driver.rules).toEqual([
      { id: 'yaml' },
      { id: 'otra', helpUri: 'https://ejemplo.org/#x' },
      { id: 'termino-evitado' },
    ])
    expect(run.results[0]).toEqual({
      ruleId: 'yaml',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'Está vacío: 100 %, sin fichas.' },
      partialFingerprints: { 'hallazgo/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'docs/_datos/temas.yml' } } }],
    })
    const region = { startLine: 12, startColumn: 5, endLine: 12, endColumn: 14 }
    expect(run.results[2].locations[0].physicalLocation.region).toEqual(region)
    expect(run.results[2].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: 'hornos' } },
    ])
  })
})

it('sarif explains the rules, and knows a finding again when its line has moved', () => {
  const words = {
    id: term.rule,
    severity: 'warning',
    what: 'Una forma como `fogón`.',
    why: 'Hay otra.',
    advice: 'Usa `horno`.',
    stops: false,
  } as const
  const runOf = (findings: Finding[]) => JSON.parse(reporters.sarif(findings, [words])).runs[0]
  const [rule] = runOf([term]).tool.driver.rules
  expect(rule).toMatchObject({
    id: term.rule,
    shortDescription: { text: 'Una forma como fogón.' },
    fullDescription: { text: 'Una forma como fogón. Hay otra.' },
    help: { text: 'Usa horno.', markdown: 'Usa `horno`.' },
    defaultConfiguration: { level: 'warning' },
  })
  const marksOf = (findings: Finding[]): string[] =>
    runOf(findings).results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['hallazgo/v1'],
    )
  const moved = { ...term, line: 40, endLine: 40 }
  expect(marksOf([moved])).toEqual(marksOf([term]))
  expect(new Set(marksOf([term, moved])).size).toBe(2)
})

describe('findingsOf', () => {
  it('turns messages into findings, sorted', () => {
    const file = new VFile({ path: 'docs\\b.md', value: '' })
    const later = file.message('Segundo', { place: { line: 4, column: 2 }, ruleId: 'dos' })
    later.fatal = true
    later.note = 'Haz algo.'
    const first = file.message('Primero', {
      place: { start: { line: 1, column: 2 }, end: { line: 1, column: 5 } },
      ruleId: 'uno',
    })
    first.actual = 'abc'
    first.expected = ['xyz']
    const none = { hint: null, actual: null, expected: null }
    expect(findingsOf([file])).toEqual([
      {
        ...none,
        file: 'docs/b.md',
        line: 1,
        column: 2,
        endLine: 1,
        endColumn: 5,
        severity: 'warning',
        rule: 'uno',
        url: '/referencia/reglas/#uno',
        message: 'Primero',
        actual: 'abc',
        expected: ['xyz'],
      },
      {
        ...none,
        file: 'docs/b.md',
        line: 4,
        column: 2,
        endLine: null,
        endColumn: null,
        severity: 'error',
        rule: 'dos',
        url: '/referencia/reglas/#dos',
        message: 'Segundo',
        hint: 'Haz algo.',
      },
    ])
  })
})
