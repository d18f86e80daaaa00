/** What is wrong with a diagram is told in Spanish, with its place. */
import { afterAll, describe, expect, test } from 'vitest'
import { checkDiagram } from '../../src/diagrams/check/index.ts'
import {
  closeDiagrams,
  DiagramsError,
  renderDiagrams,
  type DiagramMessage,
} from '../../src/diagrams/index.ts'
import { faultsOf, source, words } from './fixtures.ts'

afterAll(closeDiagrams)

const flow = (...lines: string[]) => ['flowchart LR', '  accTitle: Prueba', ...lines].join('\n')

const seq = (...lines: string[]) => ['sequenceDiagram', 'accTitle: Prueba', ...lines].join('\n')
const other = (type: string, ...lines: string[]) => [type, 'accTitle: P', 'accDescr: P.', ...lines].join('\n')
const c4 = (...lines: string[]) => other('C4Context', ...lines)

/** Name, source, and the expected `line:column rule` and words of the reason. */
const cases: [string, string, string, RegExp][] = [
  ['an unclosed bracket', flow('  a["A" --> b["B"]'), '3:4 diagram-syntax', /Falta cerrar «\[»/],
  ['quotes in a text', flow('  a["Dijo "hola" ayer"] --> b["B"]'), '3:11 diagram-syntax', /«#quot;»/],
  ['quotes that are drawn', flow('  a[“Uno”] --> b["“B”"]'), '3:5 diagram-syntax', /«"Uno"»/],
  ['a line break of programs', flow('  a["Uno\\nDos"] --> b["C:\\nuevo"]'), '3:9 diagram-syntax', /<br>/],
  ['a formula', flow('  a["$$x^2$$"] --> b["$5 o $6"]'), '3:6 diagram-syntax', /fórmulas/],
  ['a node without a text', flow('  a[" "] --> b["B"]'), '3:4 diagram-syntax', /sin texto/],
  ['an accent in a generic class', other('classDiagram', 'class Año~T~ {', '}'), '4:7 diagram-syntax', /«~»/],
  ['an accent in a branch', other('gitGraph', 'commit', 'branch niño'), '5:8 diagram-syntax', /tildes/],
  ['a time of day', other('timeline', '10:30 : Sale'), '4:3 diagram-syntax', /«10\.30»/],
  ['an arrow to nowhere', flow('  a -->'), '3:8 diagram-syntax', /termina antes de tiempo/],
  ['brackets in a label without quotes', flow('  a(Uno (dos)) --> b'), '3:9 diagram-syntax', /junto a «\(»/],
  ['brackets in square ones', flow('  a[Uno (dos)] --> b'), '3:9 diagram-syntax', /entre comillas dobles/],
  ['a quote that stays open', flow('  a["Uno] --> b["Dos"]'), '3:5 diagram-syntax', /Falta una comilla/],
  ['half a label of an arrow', flow('  a -->|hola b'), '3:8 diagram-syntax', /Falta cerrar «\|»/],
  ['a short arrow', flow('  a -> b'), '3:5 diagram-syntax', /se escribe «-->»/],
  ['an arrow from the keyboard of a phone', flow('  a → b'), '3:5 diagram-syntax', /se escribe «-->»/],
  ['an arrow of another diagram', seq('A=>B: hola'), '3:2 diagram-syntax', /«->>» es un mensaje/],
  ['an id with a space', flow('  mi nodo --> b'), '3:3 diagram-syntax', /no lleva espacios/],
  ['a comment of another language', flow('  a --> b // nota'), '3:11 diagram-syntax', /«%%»/],
  ['a comment with a hash', flow('  # nota', '  a --> b'), '3:3 diagram-syntax', /«%%»/],
  ['a direction that is none', 'flowchart XX\n  a --> b', '1:11 diagram-syntax', /no es un sentido/],
  ['a word in Spanish', seq('participante A', 'A->>B: x'), '3:1 diagram-syntax', /«participant», no/],
  ['a call in Spanish', c4('Persona(a, "b")'), '4:1 diagram-syntax', /«Person», no «Persona»/],
  ['a note nowhere', seq('A->>B: x', 'Note encima de A: x'), '4:1 diagram-syntax', /Note over A/],
  [
    'a loop that is not closed',
    seq('loop cada 5 s', 'A->>B: x'),
    '3:1 diagram-syntax',
    /«loop» se abre aquí/,
  ],
  ['an end too many', seq('A->>B: x', 'end'), '4:1 diagram-syntax', /Sobra «end»/],
  ['an end without a group', flow('  a --> b', '  end'), '4:3 diagram-syntax', /Sobra «end»/],
  [
    'a class that is not closed',
    'classDiagram\naccTitle: P\nclass A {\n  +int x',
    '3:9 diagram-syntax',
    /Falta «\}»/,
  ],
  ['a relation without a text', other('erDiagram', 'A ||--o{ B'), '4:10 diagram-syntax', /: texto/],
  ['a decimal comma', other('pie', '"a" : 3,5'), '4:7 diagram-syntax', /«3\.5»/],
  ['a negative slice', other('pie', '"a" : -3'), '4:1 diagram-syntax', /no puede valer -3:/],
  ['a point outside', other('quadrantChart', 'A: [2, 0.5]'), '4:5 diagram-syntax', /de 0 a 1/],
  [
    'a date that is none',
    other('gantt', 'dateFormat YYYY-MM-DD', 'A :a1, 2024-13-45, 3d'),
    '5:8 diagram-syntax',
    /fecha/,
  ],
  ['an inactive participant', seq('A->>B: x', 'deactivate B'), '4:1 diagram-syntax', /no está activo/],
  ['nobody to create', seq('create participant C', 'A->>B: x'), '3:1 diagram-syntax', /línea siguiente/],
  ['a branch twice', other('gitGraph', 'commit', 'branch a', 'branch a'), '6:1 diagram-syntax', /ya existe/],
  ['a merge of nothing', other('gitGraph', 'commit', 'merge otra'), '5:1 diagram-syntax', /no existe/],
  ['a merge into itself', other('gitGraph', 'commit', 'merge main'), '5:1 diagram-syntax', /consigo misma/],
  ['a pick of nothing', other('gitGraph', 'commit', 'cherry-pick id: "x"'), '5:1 diagram-syntax', /«id»/],
  ['two roots', other('mindmap', 'Raíz', 'Otra'), '5:1 diagram-syntax', /una sola raíz/],
  ['a gap', other('packet-beta', '0-15: "a"', '18-20: "b"'), '5:1 diagram-syntax', /empezar en 16/],
  [
    'a service from nowhere',
    other('architecture-beta', 'service a(server)[A]', 'a:R -- L:zz'),
    '5:10 diagram-syntax',
    /«zz» no existe/,
  ],
  ['a set from nowhere', other('venn-beta', 'set A', 'union A,Z'), '5:9 diagram-syntax', /conjunto «Z»/],
  ['an unknown shape', flow('  a@{ shape: nube } --> b'), '3:14 diagram-syntax', /«nube» no es una forma/],
  [
    'a score that is no number',
    other('journey', 'section S', 'Tarea: mucho: Yo'),
    '1:1 diagram-syntax',
    /no es un número/,
  ],
  [
    'a group in itself',
    flow('  subgraph a', '  subgraph b', '  a', '  end', '  end'),
    '1:1 diagram-syntax',
    /identificador/,
  ],
  ['a title in lower case', 'flowchart LR\n  acctitle: P\n  a --> b', '2:3 diagram-syntax', /«accTitle»/],
  [
    'a description that never ends',
    flow('  accDescr {', '  a --> b'),
    '3:12 diagram-syntax',
    /se traga el resto/,
  ],
  ['a type and no more', flow(), '1:1 diagram-syntax', /no muestra nada/],
  [
    'far too much',
    flow(...Array.from({ length: 900 }, (_, i) => `  nodo${i}["Un texto bastante largo"]`)),
    '1:1 diagram-syntax',
    /demasiado grande/,
  ],
  ...[
    'sequenceDiagram',
    'xychart-beta',
    'gitGraph',
    'pie showData',
    'stateDiagram-v2',
    'railroad-ebnf-beta',
  ].map((type): [string, string, string, RegExp] => [
    `${type} and no more`,
    other(type, '%% nada'),
    '1:1 diagram-syntax',
    /no muestra nada/,
  ]),
  ['a direction instead of a type', 'flowchart XY\n  accTitle: P', '1:11 diagram-syntax', /no es un sentido/],
  [
    'a message in a box',
    seq('box Equipo', 'participant A', 'A->>B: x', 'end'),
    '5:1 diagram-syntax',
    /Dentro de «box» solo van participantes/,
  ],
  [
    'a relation of nobody',
    c4('Person(ana, "Ana")', 'Rel(ana, tienda, "usa")'),
    '5:1 diagram-syntax',
    /«ana» o «tienda» no existe/,
  ],
  [
    'a merge of nothing new',
    other('gitGraph', 'commit', 'branch a', 'checkout main', 'merge a'),
    '7:1 diagram-syntax',
    /no hay nada que fusionar/,
  ],
  [
    'a relation of a requirement nobody wrote',
    other('requirementDiagram', 'element pan {', 'type: x', '}', 'pan - satisfies -> reserva'),
    '7:20 diagram-syntax',
    /«reserva» no está en el diagrama/,
  ],
  [
    'a use case with the name of an actor',
    other('usecase-beta', 'actor Ana', 'systemBoundary E', '  Ana', 'end'),
    '6:3 diagram-syntax',
    /«Ana» se declara dos veces/,
  ],
  ['a merge before any commit', other('gitGraph', 'branch a', 'merge main'), '5:1 diagram-syntax', /commit/],
  [
    'a card without a column',
    other('kanban', '    t1[Uno]', '  hecho[Hecho]', '    t2[Dos]'),
    '5:9 diagram-syntax',
    /columna «Hecho»/,
  ],
  ['a shape badly written', flow('  a@{ label: "x" "y" } --> b'), '3:4 diagram-syntax', /entre «@\{» y «\}»/],
  ['a step of nothing', flow('  a --> b', '  class a,zz paso1'), '4:11 diagram-class', /«zz» no está/],
  ['a reserved word as id', flow('  end --> b'), '3:3 diagram-syntax', /«end» está reservado/],
  [
    'a word of Mermaid as id',
    flow('  graph["G"] --> b'),
    '3:3 diagram-syntax',
    /«graph» es una palabra de Mermaid/,
  ],
  [
    'a word of Mermaid after an arrow',
    flow('  a -->|va| style'),
    '3:13 diagram-syntax',
    /«style» es una palabra de/,
  ],
  [
    'a word of Mermaid as a group',
    flow('  subgraph default["D"]', '  a', '  end'),
    '3:12 diagram-syntax',
    /«default» es/,
  ],
  [
    'a word of Mermaid who takes part',
    seq('participant off', 'off->>B: x'),
    '3:13 diagram-syntax',
    /«off» es una palabra/,
  ],
  [
    'a word of Mermaid who sends',
    seq('A->>B: x', 'over->>B: x'),
    '4:1 diagram-syntax',
    /«over» es una palabra/,
  ],
  [
    'a word of Mermaid as a class',
    'classDiagram\naccTitle: P\nA --> B\nnamespace --> B',
    '4:1 diagram-syntax',
    /«namespace» es una palabra/,
  ],
  [
    'a word of Mermaid as a state',
    'stateDiagram-v2\naccTitle: P\nA --> B\nA --> default',
    '4:7 diagram-syntax',
    /«default» es una palabra/,
  ],
  [
    'a state that Mermaid has already',
    'stateDiagram-v2\naccTitle: P\nA --> root : x',
    '3:7 diagram-syntax',
    /«root» es un nombre que usa Mermaid/,
  ],
  [
    'a group of all JavaScript',
    flow('  subgraph constructor', '  a --> b', '  end'),
    '3:12 diagram-syntax',
    /«constructor» es un nombre/,
  ],
  ['a reserved word at the end', flow('  a --> end'), '3:9 diagram-syntax', /«end» está reservado/],
  [
    'a group that is not closed',
    flow('  subgraph g["G"]', '  a --> b'),
    '3:3 diagram-syntax',
    /«subgraph» se abre aquí/,
  ],
  [
    'an unknown type',
    'flowchrt LR\n  a --> b',
    '1:1 diagram-syntax',
    /«flowchrt» no es un tipo de diagrama. ¿Querías decir «flowchart»\?/,
  ],
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
  [
    'a class that does not exist',
    flow('  a --> b:::pisoo'),
    '3:13 diagram-class',
    /«pisoo» no es .* ¿Querías decir «piso»\?/,
  ],
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
    /la directiva/,
  ],
  [
    'a directive inside',
    flow('  %%{config: {"theme": "dark"}}%%', '  a --> b'),
    '3:3 diagram-directive',
    /la directiva/,
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
  ['an image', flow('  a@{ img: "x.png" } --> b'), '3:4 diagram-directive', /figuras/],
  ['an image on lines of its own', flow('  a@{', '  icon: "x"', '  }'), '4:3 diagram-directive', /figuras/],
  ['an icon in a label', flow('  a["fa:fa-user Ana"]'), '3:6 diagram-directive', /iconos/],
  ['an icon of a mind map', other('mindmap', 'a', '  ::icon(fa fa-book)'), '5:3 diagram-directive', /iconos/],
  [
    'a number that is read as a sign',
    flow('  a["Paso #42; luego"]'),
    '3:11 diagram-syntax',
    /«#42;» se lee como el signo «\*».*«#35;42;»/,
  ],
  [
    'a number that is read as a sign, after an entity',
    flow('  a["#quot;Paso#quot; #42; luego"]'),
    '3:23 diagram-syntax',
    /«#42;»/,
  ],
  [
    'an error after an entity',
    flow('  a["#quot;Pan#quot;"] -> b'),
    '3:24 diagram-syntax',
    /se escribe «-->»/,
  ],
  ['a quote with a backslash', flow('  a["dice \\"sí\\" y ya"]'), '3:11 diagram-syntax', /«#quot;»/],
  ['a line break where there is none', other('pie', '"Pan<br>blanco" : 3'), '4:5 diagram-syntax', /«<br>»/],
  [
    'a circle out of a name',
    flow('  a---oculto'),
    '3:4 diagram-syntax',
    /Mermaid lee «---o», .* un círculo, y el nodo «culto». .*«--- oculto» o «---o culto»/,
  ],
  [
    'a cross out of a name',
    flow('  a--xilófono'),
    '3:4 diagram-syntax',
    /«--x», .* una cruz, y el nodo «ilófono»/,
  ],
  ['a circle out of a text', flow('  a --opcional--> b'), '3:5 diagram-syntax', /«-- opcional»/],
  ['a thick cross', flow('  a===xb'), '3:4 diagram-syntax', /«===x»/],
  ['a dotted circle', flow('  a-.-ojo'), '3:4 diagram-syntax', /«-.-o»/],
  [
    'a carriage return before a mistake',
    flow('  a --> b', '  a -> c').replaceAll('\n', '\r\n'),
    '4:5 diagram-syntax',
    /«-->»/,
  ],
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
      const messages = await faultsOf(source(code))
      expect(messages.length).toBeGreaterThan(0)
      const { line, column, ruleId, source: offending } = messages[0]!
      const [at, rule] = place.split(' ')
      expect(`${at!.includes(':') ? `${line}:${column}` : line} ${ruleId}`).toBe(`${at} ${rule}`)
      expect(messages[0]!.reason).toMatch(reason)
      expect(offending).toBe(code.split(/\r?\n/)[line - 1])
      const checked = await checkDiagram(source(code), words)
      expect(checked, 'without a browser').toEqual(messages)
    })
  }

  test('names that a tree map has no room for', async () => {
    const long = 'Un nombre que no cabe en un área tan pequeña'
    const [message, ...more] = await faultsOf(
      source(other('treemap-beta', '"Pan; y #35;1"', '  "Trigo": 60', `  "${long}": 1`)),
    )
    expect(message).toMatchObject({ line: 6, column: 3, ruleId: 'diagram-syntax' })
    expect(message!.reason).toContain(`«${long}» no cabe en su área`)
    expect(more).toEqual([])
  })

  test('comments, titles and blank lines do not move the place', async () => {
    const code =
      '%% uno\n\nflowchart LR\n  accDescr {\n    Varias\n    líneas\n  }\n  accTitle: P\n  %% dos\n\n  a --> b\n  c[ --> d'
    const [message] = await faultsOf(source(code))
    expect(message!.line).toBe(12)
  })

  test('are those of the file, indented fences included', async () => {
    const [message] = await faultsOf(
      source('flowchart LR\n  a --> b:::nada', { file: 'docs/a.md', line: 41, column: 3 }),
    )
    expect(message).toMatchObject({ file: 'docs/a.md', line: 41, column: 3, ruleId: 'diagram-title' })
    const [, second] = await faultsOf(source('flowchart LR\n  a --> b:::nada', { line: 41, column: 3 }))
    expect(second).toMatchObject({ line: 42, column: 15, endColumn: 19, source: '    a --> b:::nada' })
  })
})

describe('line ends', () => {
  const lines = ['%% uno', 'flowchart LR', '  accTitle: P', '  a["Uno"] --> b["Dos"]', '  class a paso1']
  const broken = [...lines, '  a --> c:::nada', '  d ---oculto']

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['blanks before LF', ' \t \n'],
  ] as const) {
    test(`${name}: the same drawing and the same places`, async () => {
      const [plain, same] = await renderDiagrams([source(lines.join('\n')), source(lines.join(end) + end)], {
        words,
        cache: false,
      })
      expect(same!.svg.replaceAll(same!.hash.slice(0, 8), '')).toBe(
        plain!.svg.replaceAll(plain!.hash.slice(0, 8), ''),
      )
      const places = (messages: DiagramMessage[]) =>
        messages.map(({ line, column, ruleId, reason }) => ({ line, column, ruleId, reason }))
      expect(places(await checkDiagram(source(broken.join(end)), words))).toEqual(
        places(await checkDiagram(source(broken.join('\n')), words)),
      )
      expect(places(await faultsOf(source(broken.join(end))))).toEqual(
        places(await faultsOf(source(broken.join('\n')))),
      )
    })
  }

  test('a byte order mark before the type is nothing', async () => {
    const [plain, marked] = await renderDiagrams(
      [source(lines.slice(1).join('\n')), source(`\uFEFF${lines.slice(1).join('\n')}`)],
      { words, cache: false },
    )
    expect(marked!.model).toEqual(plain!.model)
  })
})

test('two diagrams of a kind that Mermaid keeps in one place are checked apart', async () => {
  const git = other('gitGraph', 'commit id: "a"', 'branch rama', 'commit id: "b"')
  const plan = other('architecture-beta', 'service a(server)[A]')
  const checks = await Promise.all(
    [git, plan, git, plan, git].map((code) => checkDiagram(source(code), words)),
  )
  expect(checks.flat()).toEqual([])
})

test('all broken diagrams are reported together, in order', async () => {
  const good = source(flow('  a --> b'), { file: 'buena.md' })
  const bad = [
    source('flowchart LR\n  a -->', { file: 'uno.md', line: 5 }),
    source('nada', { file: 'dos.md', line: 9 }),
  ]
  const error = await renderDiagrams([bad[0]!, good, bad[1]!], { words, cache: false }).catch(
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
  expect(await renderDiagrams([], { words })).toEqual([])
})
