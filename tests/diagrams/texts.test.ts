/** What a text says is drawn, and told, character by character: wherever a text can stand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDiagram } from '../../src/diagrams/check/index.ts'
import { closeDiagrams, renderDiagrams, type Diagram } from '../../src/diagrams/index.ts'
import { prepare } from '../../src/diagrams/check/prepare.ts'
import { sourceTexts } from '../../src/diagrams/source-texts.ts'
import { draw, fixtures, source, words } from './fixtures.ts'

const flow = (...lines: string[]) => ['flowchart LR', 'accTitle: P', ...lines].join('\n')
const sequence = (...lines: string[]) => ['sequenceDiagram', 'accTitle: P', ...lines].join('\n')
const state = (...lines: string[]) => ['stateDiagram-v2', 'accTitle: P', ...lines].join('\n')
const classes = (...lines: string[]) => ['classDiagram', 'accTitle: P', ...lines].join('\n')
const other = (type: string, ...lines: string[]) => [type, 'accTitle: P', 'accDescr: P.', ...lines].join('\n')

/** Signs that some grammar, Markdown or HTML takes for its own; not what ends a text everywhere. */
const SIGNS = [
  'Pan #1; y #2',
  'a & b &amp; &lt; #a',
  'C:\\nuevo \\t',
  '`ls` *x* **y** _z_ ~w~ __v__',
  '1.29; 3.5% ^2^ !',
  "<nombre> x < y > z -> 'q'",
  '%% $$k$$ @ = ::: ? / +',
  '👩‍💻 🇪🇸 1️⃣ año an\u0303o «sí» “no” ¿qué?',
]
const BRACKETS = '(uno) [dos] {tres} | ![f](g)'
const BEGINNINGS = [
  '1. Amasar',
  '- Hornear',
  '# Pan',
  '> Pan',
  '+ Pan',
  '1) Pan',
  '* Pan',
  '2.5 kg',
  'end',
  'true',
]

/** Sources with `§` in the place of a text, and what else it can't hold. */
const QUOTED: Record<string, string> = {
  rectangle: flow('a["§"] --> b'),
  round: flow('a("§") --> b'),
  circle: flow('a(("§")) --> b'),
  'double circle': flow('a((("§"))) --> b'),
  diamond: flow('a{"§"} --> b'),
  hexagon: flow('a{{"§"}} --> b'),
  stadium: flow('a(["§"]) --> b'),
  subroutine: flow('a[["§"]] --> b'),
  cylinder: flow('a[("§")] --> b'),
  flag: flow('a>"§"] --> b'),
  parallelogram: flow('a[/"§"/] --> b'),
  'shape by name': flow('a@{ shape: rect, label: "§" } --> b'),
  'arrow with bars': flow('a -->|"§"| b'),
  'arrow around a text': flow('a -- "§" --> b'),
  'thick arrow': flow('a == "§" ==> b'),
  'dotted arrow': flow('a -. "§" .-> b'),
  subgraph: flow('subgraph g["§"]', 'a --> b', 'end'),
  'subgraph without an id': flow('subgraph "§"', 'a --> b', 'end'),
  state: state('state "§" as A', 'A --> B'),
  'state of states': state('state "§" as G {', 'A --> B', '}'),
  class: classes('class A["§"]', 'A --> B'),
  'number of a relation': classes('A "§" --> "2" B'),
  'note on a class': classes('class A', 'note for A "§"'),
  commit: other('gitGraph', 'commit id: "§"'),
  tag: other('gitGraph', 'commit id: "x" tag: "§"'),
  branch: other('gitGraph', 'commit id: "x"', 'branch "§"', 'commit id: "y"'),
  slice: other('pie', '"§" : 3', '"x" : 4'),
  'title of a chart': other('xychart-beta', 'title "§"', 'x-axis [a, b]', 'bar [1, 2]'),
  category: other('xychart-beta', 'x-axis ["§", b]', 'bar [1, 2]'),
  axis: other('xychart-beta', 'x-axis [a, b]', 'y-axis "§" 0 --> 5', 'bar [1, 2]'),
  relation: other('erDiagram', 'A ||--o{ B : "§"'),
  'comment of an attribute': other('erDiagram', 'A {', 'string x "§"', '}'),
  point: other('quadrantChart', '"§": [0.3, 0.6]'),
  'axis of quadrants': other('quadrantChart', 'x-axis "§" --> b', 'B: [0.3, 0.6]'),
  'card, quoted': other('kanban', 'a[x]', '  t1["§"]'),
  'thought, quoted': other('mindmap', 'r', '  a["§"]'),
  block: other('block-beta', 'columns 1', 'a["§"]'),
  packet: other('packet-beta', '0-15: "§"'),
  person: other('C4Context', 'Person(a, "§", "x")', 'System(b, "y")', 'Rel(a, b, "z")'),
  requirement: other(
    'requirementDiagram',
    'requirement f {',
    'id: 1',
    'text: "§"',
    'risk: high',
    'verifymethod: test',
    '}',
  ),
  'axis of a radar': other('radar-beta', 'axis t["§"], c["C"], s["S"]', 'curve a["A"]{5, 2, 3}'),
  lane: other(
    'swimlane-beta',
    'subgraph v["V"]',
    'a["§"]',
    'end',
    'subgraph w["W"]',
    'b["B"]',
    'end',
    'a --> b',
  ),
  agent: other(
    'agentflow-beta TB',
    'flow r["R"]',
    'a["§"]@{ shape: input }',
    'b["x"]@{ shape: task }',
    'a --> b',
    'end',
  ),
  file: other('treeView-beta', '"p"', '    "§"'),
  set: other('venn-beta', 'set A["§"]', 'set B["S"]', 'union A,B["x"]'),
  'use case': other('usecase-beta', 'actor Ana', 'systemBoundary E', '  P["§"]', 'end', 'Ana --> P'),
  rule: other('railroad-beta', 'r = sequence(nonterminal("§"), terminal("x")) ;'),
}
const BARE: Record<string, string> = {
  'participant with another name': sequence('participant A as §', 'A->>B: x'),
  'person with another name': sequence('actor A as §', 'A->>B: x'),
  message: sequence('A->>B: §'),
  'note over': sequence('A->>B: x', 'Note over A: §'),
  'note beside': sequence('A->>B: x', 'Note right of A: §'),
  'box of participants': sequence('box §', 'participant A', 'end', 'A->>B: x'),
  'name of a state': state('A : §', 'A --> B'),
  transition: state('A --> B : §'),
  'note on a state': state('A --> B', 'note right of A : §'),
  'note on lines of its own': state('A --> B', 'note right of A', '§', 'end note'),
  'relation of classes': classes('A --> B : §'),
  'title of a pie': other('pie', 'title §', '"y" : 3', '"x" : 4'),
  'title of a timeline': other('timeline', 'title §', '1900 : x'),
  'section of a timeline': other('timeline', 'section §', '1900 : x'),
  'section of a plan': other('gantt', 'dateFormat YYYY-MM-DD', 'section §', 'x :a1, 2026-03-02, 7d'),
  task: other('gantt', 'dateFormat YYYY-MM-DD', '§ :a1, 2026-03-02, 7d'),
  'title of a plan': other('gantt', 'title §', 'dateFormat YYYY-MM-DD', 'x :a1, 2026-03-02, 7d'),
  'step of a journey': other('journey', 'section S', '§: 3: Ana'),
  'part of a journey': other('journey', 'section §', 't: 3: Ana'),
  thought: other('mindmap', 'r', '  §'),
  'thought in a shape': other('mindmap', 'r', '  a[§]'),
  'round thought': other('mindmap', 'r', '  a((§))'),
  card: other('kanban', 'a[x]', '  t1[§]'),
  cause: other('ishikawa-beta', 'Falla', '  §', '    x'),
}
/** Little room, or few signs that can stand in for others. */
const SHORT: Record<string, string> = {
  'end of a flow': other('sankey-beta', '"§",Hojas,80'),
  'area of a tree map': other('treemap-beta', '"Libro"', '    "§": 60', '    "x": 30'),
}
/** Brackets end these, and Mermaid says so. */
const PLAIN: Record<string, string> = {
  'bare rectangle': flow('a[§] --> b'),
  'bare round': flow('a(§) --> b'),
  'bare diamond': flow('a{§} --> b'),
  'bare arrow with bars': flow('a -->|§| b'),
  'bare subgraph': flow('subgraph El §', 'a --> b', 'end'),
  event: other('timeline', '1900 : §'),
}

interface Case {
  name: string
  text: string
  code: string
}

function casesOf(places: Record<string, string>, texts: string[]): Case[] {
  return Object.entries(places).flatMap(([name, place]) =>
    texts.map((text) => ({
      name: text.length > 20 ? name : `${name}: ${text}`,
      text,
      code: place.replace('§', () => text),
    })),
  )
}

// All signs in one text, and the beginnings where a text is one of Mermaid's Markdown texts at times.
const together = SIGNS.join(' ')
const cases = [
  ...casesOf(QUOTED, [`Q ${together} ${BRACKETS}`]),
  ...casesOf(BARE, [`Q ${together} ${BRACKETS}`]),
  ...casesOf(PLAIN, [`Q ${together.replace(':::', '')}`]),
  ...casesOf({ 'kind of a class': classes('class A {', '<<§>>', '}') }, ['clave #1; & `x`']),
  ...casesOf(SHORT, ['Año #1; C:\\nuevo', '<sí> & `no` 1.29', '«él» *y* _tú_ ¿qué?']),
  ...casesOf(
    {
      rectangle: QUOTED.rectangle!,
      bars: QUOTED['arrow with bars']!,
      message: BARE.message!,
      state: BARE['name of a state']!,
    },
    BEGINNINGS,
  ),
  ...casesOf({ thought: BARE.thought!, class: QUOTED.class!, commit: QUOTED.commit! }, BEGINNINGS),
]

let diagrams: Diagram[]
beforeAll(async () => {
  diagrams = await renderDiagrams(
    cases.map(({ code, name }) => source(code, { file: name })),
    { words, cache: false },
  )
})
afterAll(closeDiagrams)

const solid = (text: string) => text.replace(/\s+/g, '')
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const shownIn = (svg: string) =>
  solid(
    svg
      .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  )

describe('is drawn and told as it is written', () => {
  for (const [index, { name, text, code }] of cases.entries()) {
    test(name, async () => {
      const { svg, description, model } = diagrams[index]!
      expect(shownIn(svg)).toContain(solid(text))
      if (model.kind !== 'other')
        expect(solid(description).replaceAll('«', '“').replaceAll('»', '”')).toContain(
          solid(text).replaceAll('«', '“').replaceAll('»', '”'),
        )
      expect(await checkDiagram(source(code), words)).toEqual([])
    })
  }
})

test('no two texts of a source overlap, and blanks are none', async () => {
  const sources = [...cases.map(({ code }) => code), ...(await fixtures()).map(({ code }) => code)]
  for (const code of sources.map((one) => prepare(one).code)) {
    let end = 0
    for (const { from, to } of sourceTexts(code)) {
      expect(from, code).toBeGreaterThanOrEqual(end)
      expect(code.slice(from, to), code).toBe(code.slice(from, to).trim())
      end = to
    }
  }
})

test('what Mermaid writes of its own is in Spanish', async () => {
  const drawn = await renderDiagrams(
    [
      other('C4Context', 'Person(a, "Ana")', 'System(b, "Tienda")', 'Rel(a, b, "usa")'),
      other(
        'requirementDiagram',
        'requirement f {',
        'id: 1',
        'text: x',
        'risk: high',
        'verifymethod: test',
        '}',
      ),
      other('cynefin-beta', 'complex', '  "Medir"', 'clear', '  "Good Practices"'),
      other('wardley-beta', 'anchor Persona [0.95, 0.6]', 'component Pan [0.7, 0.5]', 'Persona -> Pan'),
    ].map((code) => source(code)),
    { words, cache: false },
  )
  const [context, requirement, cynefin, wardley] = drawn.map(({ svg }) => shownIn(svg))
  expect(context).toMatch(/\[Persona\].*\[Sistema\]/)
  expect(requirement).toMatch(/<<Requisito>>.*Texto:x.*Riesgo:alto.*Comprobación:prueba/)
  expect(cynefin).toMatch(/Complejo.*Claro/)
  // An author's own words stay as they are.
  expect(cynefin).toContain('GoodPractices')
  expect(wardley).toMatch(/Evolución.*Mercancía/)
  for (const text of [context, requirement, wardley])
    expect(text).not.toMatch(/Person]|Risk|Test|Evolution|Genesis/)
})

test('the words on a narrow block stay whole', async () => {
  const { svg } = await draw(
    sequence(
      'loop cada vez',
      'A->>A: x',
      'end',
      'alt hay',
      'A->>B: x',
      'else constructor de pan-queques',
      'A->>B: y',
      'end',
    ),
  )
  const shown = shownIn(svg)
  for (const word of ['[cada', '[constructor', 'de', 'pan-queques]']) expect(shown).toContain(word)
})
