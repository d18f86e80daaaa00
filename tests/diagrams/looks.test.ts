/** How the parts of a drawing lie, where that is our own doing and not Mermaid's. */
import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { closeDiagrams } from '../../src/diagrams/index.ts'
import { draw } from './fixtures.ts'

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
