/** How the parts of a drawing lie, where that is our own doing and not Mermaid's. */
import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { closeDiagrams } from '../../src/diagrams/index.ts'
import { courseShades } from '../../src/styles/course-shades.ts'
import { draw, words } from './fixtures.ts'

afterAll(closeDiagrams)

interface Part {
  text: string
  x: number
  y: number
  width: number
}

async function drawn(...lines: string[]): Promise<string> {
  const { svg } = await draw([lines[0], 'accTitle: P', ...lines.slice(1)].join('\n'))
  return svg
}

/** Nodes or groups that are plain boxes, by their text: where they stand, and how wide they are. */
function boxes(svg: string, kind: 'node' | 'cluster'): Map<string, Part> {
  const parts = [...svg.matchAll(new RegExp(`<g class="${kind}[^"]*"([^>]*)>(.*?)</g>`, 'g'))]
  return new Map(
    parts.map(([, attributes, body]) => {
      const [, dx = 0, dy = 0] = /translate\(([-\d.]+)[ ,]?([-\d.]+)?\)/.exec(attributes!) ?? []
      const text = body!.replace(/<[^>]+>/g, ' ').trim()
      const width = Number(/ width="([\d.]+)"/.exec(body!)?.[1] ?? NaN)
      return [text, { text, x: Number(dx), y: Number(dy), width }]
    }),
  )
}

test('slabs are equally wide', async () => {
  const svg = await drawn(
    'flowchart BT',
    'a["uno"] --> b["un piso con un nombre largo"] --> c["dos"] --> d["tres"]',
    'class a fondo',
    'class b piso,paso1',
    'class c cubierta',
  )
  const { a, b, c, d } = Object.fromEntries(
    [...boxes(svg, 'node').values()].map(({ text, width }, index) => ['abcd'[index]!, { text, width }]),
  )
  expect(a!.width).toBe(b!.width)
  expect(c!.width).toBe(b!.width)
  expect(d!.width).toBeLessThan(b!.width)
})

test('what one place leads to stands in one row, however long the ways on from there', async () => {
  const svg = await drawn(
    'flowchart TB',
    'a["A"] --> b["B"] --> z["Z"]',
    'a --> c["C"] --> d["D"] --> e["E"] --> z',
  )
  const nodes = boxes(svg, 'node')
  expect(nodes.get('B')!.y).toBe(nodes.get('C')!.y)
})

test('a title does not touch the frame of its group', async () => {
  const svg = await drawn('flowchart TB', 'subgraph g["Un título bastante más ancho"]', 'a["A"]', 'end')
  const [group] = boxes(svg, 'cluster').values()
  // The title alone is 268 px wide.
  expect(group!.width).toBeGreaterThanOrEqual(268 + 24)
})

test('messages hide the life lines that they cross, names and notes hide nothing', async () => {
  const svg = await drawn('sequenceDiagram', 'A->>C: hola', 'B->>C: adiós', 'Note over A: nota')
  const texts = [...svg.matchAll(/<text[^>]*class="messageText"[^>]*>([^<]+)/g)].map(([, text]) => text)
  expect(texts).toEqual(['hola', 'adiós'])
})

test('a line of a chart keeps its width, and one that carries a text takes a tint', async () => {
  const sankey = await drawn('sankey-beta', 'accDescr: P.', '', 'Libro,Hojas,80')
  expect(sankey).toMatch(/<path [^>]*stroke-width="\d{3}[^>]*class="s1"/)
  expect(sankey.indexOf('class="s1"')).toBeLessThan(sankey.indexOf('<text'))
  expect(sankey).not.toContain('opacity')
  const graph = await drawn('gitGraph', 'accDescr: P.', 'commit', 'commit')
  expect(graph).toMatch(/stroke-width="8"[^>]* class="l1"/)
})

test('a title that a line would strike through moves aside', async () => {
  const title = (svg: string): string => /<g class="cluster"[^>]*>.*?(<text[^>]*>)N/.exec(svg)![1]!
  const free = await drawn('classDiagram', 'namespace N {', 'class A', '}', 'A --> B')
  expect(title(free)).not.toContain('transform')
  const struck = await drawn('classDiagram', 'namespace N {', 'class A', '}', 'B --> A')
  expect(title(struck)).toMatch(/transform="translate\(-\d/)
})

test('the frame around a group of participants is there whole', async () => {
  const svg = await drawn('sequenceDiagram', 'box Equipo', 'actor A', 'participant B', 'end', 'A->>B: hola')
  const [, left] = /viewBox="(-?\d+)/.exec(svg)!
  const [frame] = /<rect[^>]*class="l[l1]"[^>]*>/.exec(svg)!
  const [, x = '0'] = / x="(-?[\d.]+)"/.exec(frame) ?? []
  expect(Number(x)).toBeGreaterThan(Number(left))
})

test('what hides the line behind a label has the colour of what the drawing lies on', async () => {
  const svg = await drawn('flowchart LR', 'a["A"] -->|"va"| b["B"]')
  const styles = ['tokens', 'notes', 'diagrams'].map((name) =>
    readFile(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'),
  )
  const css = (await Promise.all(styles)).join('\n')
  const browser = await launchBrowser()
  const page = await browser.newPage()
  for (const theme of ['light', 'dark']) {
    await page.setContent(
      `<html data-theme="${theme}"><style>${css}</style><div class="key-points">${svg}</div></html>`,
    )
    const [ground, label] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.key-points')!).backgroundColor,
      getComputedStyle(document.querySelector('.edgeLabel rect')!).fill,
    ])
    expect(label, theme).toBe(ground)
  }
  await browser.close()
})

/** The arrow heads of a drawing by what they show: `lines` only, `hollow` or `full`. */
function heads(svg: string): string[] {
  return [...svg.matchAll(/<marker [^>]*>(.*?)<\/marker>/g)].map(([, inside]) =>
    inside!.includes('class="ll"') ? 'lines' : inside!.includes('class="fg"') ? 'hollow' : 'full',
  )
}

test('a cross is a cross, and heads with another meaning look otherwise', async () => {
  expect(heads(await drawn('flowchart LR', 'a --x b'))).toEqual(['lines'])
  expect(heads(await drawn('flowchart LR', 'a x--x b'))).toEqual(['lines', 'lines'])
  expect(heads(await drawn('flowchart LR', 'a --> b'))).toEqual(['full'])
  expect(heads(await drawn('classDiagram', 'A <|-- B'))).toEqual(['hollow'])
  expect(heads(await drawn('classDiagram', 'A o-- B'))).toEqual(['hollow'])
  expect(heads(await drawn('classDiagram', 'A *-- B'))).toEqual(['full'])
})

/** What a reader has chosen, and the theme of the page. */
const settings = [
  { name: 'light', theme: 'light', media: {} },
  { name: 'dark', theme: 'dark', media: { colorScheme: 'dark' } },
  { name: 'printed from dark', theme: 'dark', media: { colorScheme: 'dark', media: 'print' } },
  { name: 'forced colours', theme: 'light', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced dark colours', theme: 'light', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

test('texts and lines are legible in all that a reader can choose', async () => {
  const svgs = [
    await drawn(
      'sequenceDiagram',
      'autonumber',
      'A->>B: hola',
      'B-xA: no',
      'Note over A: nota',
      'loop x',
      'A->>+B: y',
      'end',
      'B-->>-A: z',
    ),
    await drawn(
      'flowchart LR',
      'subgraph g["G"]',
      'a["A"]:::caja -->|"va"| b["B"]:::piso',
      'end',
      'b --x c["C"]:::clave',
    ),
    await drawn('stateDiagram-v2', '[*] --> A', 'A --> [*] : fin', 'note right of A : nota'),
    await drawn('pie', 'accDescr: P.', '"Uno" : 3', '"Dos" : 4', '"Tres" : 5'),
    await drawn('gitGraph', 'accDescr: P.', 'commit id: "a"', 'branch rama', 'commit id: "b" tag: "c"'),
  ]
  const styles = await Promise.all(
    ['tokens', 'diagrams'].map((name) =>
      readFile(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'),
    ),
  )
  const css = [...styles, courseShades({ themes: [], diagramWords: [...words] })].join('\n')
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const found: Record<string, { texts: number; lines: number; ground: number }> = {}
  for (const { name, theme, media } of settings) {
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media })
    await page.setContent(
      `<html data-theme="${theme}"><style>${css} body { background: var(--paper) } @media (forced-colors: active) { body { background: Canvas } }</style>${svgs.join('')}</html>`,
    )
    found[name] = await page.evaluate(contrasts)
  }
  await browser.close()
  for (const { name } of settings) {
    expect(found[name]!.texts, name).toBeGreaterThanOrEqual(7)
    expect(found[name]!.lines, name).toBeGreaterThanOrEqual(3)
  }
  // Paper is white whatever the screen was.
  expect(found['printed from dark']).toEqual(found.light)
  expect(found['forced dark colours']!.ground).toBeLessThan(0.1)
  expect(found['forced colours']!.ground).toBeGreaterThan(0.9)
}, 120_000)

/** In the page: the least contrast of a text with what it stands on, and of a line with the ground. */
function contrasts(): { texts: number; lines: number; ground: number } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const luminance = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const contrast = (one: number, other: number) =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  const ground = luminance(getComputedStyle(document.body).backgroundColor)
  const paper = luminance(
    getComputedStyle(document.querySelector('svg')!).getPropertyValue('--diagram-label-ground'),
  )
  const found = { texts: Infinity, lines: Infinity, ground }
  for (const svg of document.querySelectorAll('svg')) {
    const shapes = [
      ...svg.querySelectorAll<SVGGeometryElement>('rect, circle, path, polygon, ellipse'),
    ].filter((shape) => !shape.closest('marker') && getComputedStyle(shape).fill !== 'none')
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      // The last shape painted under the middle of the text.
      const under = shapes.findLast((shape) => {
        const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse())
        return (
          shape.isPointInFill(point) &&
          (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        )
      })
      const behind = under ? luminance(getComputedStyle(under).fill) : paper
      found.texts = Math.min(found.texts, contrast(luminance(getComputedStyle(text).fill), behind))
    }
    for (const line of svg.querySelectorAll('.edge, .messageLine0, .messageLine1, .node > rect, .actor'))
      found.lines = Math.min(found.lines, contrast(luminance(getComputedStyle(line).stroke), paper))
  }
  return found
}
