/** What is wrong with a diagram is told in Spanish, with its place. */
import { afterAll, describe, expect, test } from 'vitest'
import { checkDiagrams, closeDiagrams, DiagramsError, renderDiagrams } from '../../src/diagrams/index.ts'
import { source } from './fixtures.ts'

afterAll(closeDiagrams)

const flow = (...lines: string[]) => ['flowchart LR', '  accTitle: Prueba', ...lines].join('\n')

/** Name, source, and the expected `line:column rule` and words of the reason. */
const cases: [string, string, string, RegExp][] = [
  ['an unclosed bracket', flow('  a["A" --> b["B"]'), '3 diagram-syntax', /Error de sintaxis/],
  ['an arrow to nowhere', flow('  a -->'), '3:8 diagram-syntax', /termina antes de tiempo/],
  ['brackets in a label without quotes', flow('  a(Uno (dos)) --> b'), '3:9 diagram-syntax', /junto a «\(»/],
  ['a reserved word as id', flow('  end --> b'), '3:3 diagram-syntax', /«end»/],
  ['a group that is not closed', flow('  subgraph g["G"]', '  a --> b'), '4:10 diagram-syntax', /«end»/],
  ['an unknown type', 'flowchrt LR\n  a --> b', '1:1 diagram-syntax', /«flowchrt» no es un tipo de diagrama/],
  ['nothing at all', '\n', '1:1 diagram-syntax', /está vacío/],
  [
    'a message without text',
    'sequenceDiagram\n  accTitle: Prueba\n  A->>B hola',
    '3:13 diagram-syntax',
    /«: texto»/,
  ],
  [
    'an unknown branch',
    'gitGraph\n  accTitle: P\n  accDescr: P.\n  commit\n  checkout otra',
    '5:3 diagram-syntax',
    /rama «otra»/,
  ],
  [
    'a value that is no number',
    'pie\n  accTitle: P\n  accDescr: P.\n  "a" : b',
    '4:9 diagram-syntax',
    /no entiende/,
  ],
  ['no title', 'flowchart LR\n  a --> b', '1:1 diagram-title', /accTitle/],
  [
    'no description where none can be derived',
    'pie\n  accTitle: P\n  "a" : 1',
    '1:1 diagram-description',
    /accDescr/,
  ],
  ['a class that does not exist', flow('  a --> b:::capaa'), '3:13 diagram-class', /«capaa»/],
  [
    'a class that does not exist, said apart',
    flow('  a --> b', '  class a,b otra'),
    '4:13 diagram-class',
    /«otra»/,
  ],
  [
    'a directive',
    `%%{init: {"securityLevel": "loose"}}%%\n${flow('  a --> b')}`,
    '1:1 diagram-directive',
    /directivas/,
  ],
  [
    'a directive inside',
    flow('  %%{config: {"theme": "dark"}}%%', '  a --> b'),
    '3:3 diagram-directive',
    /directivas/,
  ],
  ['front matter', `---\ntitle: x\n---\n${flow('  a --> b')}`, '1:1 diagram-directive', /encabezado/],
  ['a link', flow('  a --> b; click a "https://example.com"'), '3:12 diagram-directive', /click/],
  [
    'an address in a label',
    flow('  a["javascript:alert(1)"] --> b'),
    '3:6 diagram-directive',
    /direcciones ni código/,
  ],
  ['HTML in a label', flow('  a["<img src=x onerror=alert(1)>"] --> b'), '3:6 diagram-directive', /HTML/],
  ['an image', flow('  a@{ img: "x.png" } --> b'), '3:4 diagram-directive', /imágenes/],
  ['own colours', flow('  a --> b', '  style a fill:#f00'), '4:3 diagram-directive', /colores/],
  ['own classes', flow('  a --> b', '  classDef x fill:#f00'), '4:3 diagram-directive', /colores/],
  [
    'a menu of links',
    'sequenceDiagram\n  accTitle: P\n  A->>B: x\n  link A: Sitio @ x',
    '4:3 diagram-directive',
    /enlaces/,
  ],
]

describe('places', () => {
  for (const [name, code, place, reason] of cases) {
    test(name, async () => {
      const messages = await checkDiagrams([source(code)], { cache: false })
      expect(messages.length).toBeGreaterThan(0)
      const { line, column, ruleId, source: offending } = messages[0]!
      const [at, rule] = place.split(' ')
      expect(`${at!.includes(':') ? `${line}:${column}` : line} ${ruleId}`).toBe(`${at} ${rule}`)
      expect(messages[0]!.reason).toMatch(reason)
      expect(offending).toBe(code.split('\n')[line - 1])
    })
  }

  test('comments, titles and blank lines do not move the place', async () => {
    const code =
      '%% uno\n\nflowchart LR\n  accDescr {\n    Varias\n    líneas\n  }\n  accTitle: P\n  %% dos\n\n  a --> b\n  c[ --> d'
    const [message] = await checkDiagrams([source(code)], { cache: false })
    expect(message!.line).toBe(12)
  })

  test('are those of the file, indented fences included', async () => {
    const [message] = await checkDiagrams(
      [source('flowchart LR\n  a --> b:::nada', { file: 'docs/a.md', line: 41, column: 3 })],
      {
        cache: false,
      },
    )
    expect(message).toMatchObject({ file: 'docs/a.md', line: 41, column: 3, ruleId: 'diagram-title' })
    const [, second] = await checkDiagrams(
      [source('flowchart LR\n  a --> b:::nada', { line: 41, column: 3 })],
      { cache: false },
    )
    expect(second).toMatchObject({ line: 42, column: 15, endColumn: 19, source: '    a --> b:::nada' })
  })
})

test('all broken diagrams are reported together, in order', async () => {
  const good = source(flow('  a --> b'), { file: 'buena.md' })
  const bad = [
    source('flowchart LR\n  a -->', { file: 'uno.md', line: 5 }),
    source('nada', { file: 'dos.md', line: 9 }),
  ]
  const error = await renderDiagrams([bad[0]!, good, bad[1]!], { cache: false }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(DiagramsError)
  const { messages, message } = error as DiagramsError
  expect(messages.map(({ file }) => file)).toEqual(['uno.md', 'dos.md'])
  expect(message).toMatch(
    /^Hay 2 errores en los diagramas:\nuno\.md:6:8 .*\n {6}a -->\n {11}\^\ndos\.md:9:1 /,
  )
})

test('nothing to draw takes nothing', async () => {
  expect(await renderDiagrams([])).toEqual([])
})
