/** A word decides how what it names is drawn, whatever the signs in which that is written. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDiagrams, renderDiagrams } from '../../src/diagrams/index.ts'
import { commonWords, shapes, type DiagramShape, type DiagramWord } from '../../src/notes/index.ts'
import { draw, faultsOf, source } from './fixtures.ts'

afterAll(closeDiagrams)

/** The class names of each node or group, by its text. */
function namesOf(svg: string): Map<string, string> {
  const parts = [...svg.matchAll(/<g class="((?:node|cluster)[^"]*)"[^>]*>(.*?)<\/g>/g)]
  return new Map(parts.map(([, names, body]) => [body!.replace(/<[^>]+>/g, ' ').trim(), names!]))
}

/** What a part is drawn with, without its text and place. */
function figureOf(svg: string, text: string): string {
  const parts = [...svg.matchAll(/<g class="(?:node|cluster)[^"]*"[^>]*>(.*?)<\/g>/g)].map(
    ([, body]) => body!,
  )
  const own = parts.find((body) => body.replace(/<[^>]+>/g, ' ').trim() === text)!
  return own.replace(/<text.*$/, '')
}

/** A word for each shape, called like it. */
const shaped = shapes.map((shape): DiagramWord => ({ ...commonWords[0]!, name: `de-${shape}`, shape }))

async function shapedDrawing(...lines: string[]): Promise<string> {
  const code = ['flowchart TB', 'accTitle: P', ...lines].join('\n')
  const [drawn] = await renderDiagrams([source(code)], { words: shaped, cache: false })
  return drawn!.svg
}

const drawings = new Map<DiagramShape, { plain: string; signed: string }>()
beforeAll(async () => {
  await Promise.all(
    shapes.map(async (shape) => {
      const svg = await shapedDrawing(`a["A"]:::de-${shape}`, `b{{"B"}}:::de-${shape}`, `c("C")`)
      drawings.set(shape, { plain: figureOf(svg, 'A'), signed: figureOf(svg, 'B') })
    }),
  )
})

test.each(shapes)('%s is drawn the same in whatever signs it is written', (shape) => {
  const { plain, signed } = drawings.get(shape)!
  const kinds = (body: string) => [...body.matchAll(/<(\w+)/g)].map(([, kind]) => kind)
  expect(kinds(plain).length).toBeGreaterThan(0)
  expect(kinds(signed)).toEqual(kinds(plain))
})

test('no two shapes are drawn alike, but for rectangles by their width or letters', () => {
  const alike = new Set<DiagramShape>(['rectangulo', 'losa', 'codigo'])
  const distinct = shapes.filter((shape) => !alike.has(shape)).map((shape) => drawings.get(shape)!.plain)
  expect(new Set([...distinct, drawings.get('rectangulo')!.plain]).size).toBe(distinct.length + 1)
})

test('letters of a code are all equally wide, and take the room that they need', async () => {
  const svg = await shapedDrawing('a["iiiiiiiiii"]:::de-codigo', 'b["mmmmmmmmmm"]:::de-codigo')
  const width = (text: string) => / width="([\d.]+)"/.exec(figureOf(svg, text))?.[1]
  expect(width('iiiiiiiiii')).toBe(width('mmmmmmmmmm'))
  expect(namesOf(svg).get('iiiiiiiiii')).toMatch(/\bmonospace\b/)
})

test('a group takes the shapes that can go around it', async () => {
  const around = async (shape: DiagramShape) => {
    const svg = await shapedDrawing('subgraph g["G"]', 'a["A"] --> b["B"]', 'end', `class g de-${shape}`)
    return figureOf(svg, 'G')
  }
  const rectangle = await around('rectangulo')
  for (const shape of ['redondeado', 'extremos-redondos', 'marco-doble', 'carpeta', 'hoja'] as const)
    expect(await around(shape), shape).not.toBe(rectangle)
  for (const shape of ['losa', 'cilindro', 'rombo'] as const)
    expect(await around(shape), shape).toBe(rectangle)
})

test('a part is named by its word and stroke; of two words the later of the list counts', async () => {
  const { svg } = await draw(
    'flowchart TB\n  accTitle: P\n  a["A"]:::cubierta --> b["B"]\n  b --> c["C"]:::fallo\n  class b fondo,piso',
  )
  expect(Object.fromEntries(namesOf(svg))).toEqual({
    A: 'node word-cubierta stroke-dashed',
    B: 'node word-fondo',
    C: 'node word-fallo stroke-marked',
  })
})

test('the label of a line hides it with the colour of the group that it lies on', async () => {
  const { svg } = await draw(
    'flowchart LR\n  accTitle: P\n  subgraph g["G"]\n    a["A"] -->|"uno"| b["B"]\n  end\n  subgraph h["H"]\n    c["C"] -->|"dos"| d["D"]\n  end\n  b -->|"tres"| c\n  class g caja',
  )
  const labels = [...svg.matchAll(/<g class="(edgeLabel[^"]*)"[^>]*>.*?<text[^>]*>(?:<tspan[^>]*>)?(\w+)/g)]
  expect(Object.fromEntries(labels.map(([, names, text]) => [text, names]))).toEqual({
    uno: 'edgeLabel on-caja',
    dos: 'edgeLabel on-group',
    tres: 'edgeLabel',
  })
})

test('names of HTML, of our own classes, with hyphens or figures are words like others', async () => {
  const names = ['hidden', 'node', 'cluster', 'edge', 'a-b', 'x-y', '2d', 'rect', 'direction']
  const words = names.map((name): DiagramWord => ({ ...commonWords[0]!, name, shape: 'hoja' }))
  const nodes = names.map((name, index) => `n${index}["${name}"]:::${name}`)
  const code = ['flowchart TB', 'accTitle: P', ...nodes].join('\n')
  const [drawn] = await renderDiagrams([source(code)], { words, cache: false })
  expect(Object.fromEntries(namesOf(drawn!.svg))).toEqual(
    Object.fromEntries(names.map((name) => [name, `node word-${name}`])),
  )
})

test('a word that nobody defined is told, with the nearest and those that there are', async () => {
  const [fault] = await faultsOf(source('flowchart LR\n  accTitle: P\n  a["A"]:::cja --> b["B"]'))
  expect(fault).toMatchObject({ line: 3, column: 12, endColumn: 15, ruleId: 'diagram-class' })
  expect(fault!.reason).toMatch(/«cja».*¿Querías decir «caja»\?.* piso, fondo,.*docs\/_datos\/diagramas\.yml/)
})
