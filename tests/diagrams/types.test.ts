/** Every diagram type of the installed Mermaid goes through the pipeline. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { checkDiagram } from '../../src/diagrams/check/index.ts'
import { closeDiagrams, renderDiagrams, type Diagram, type DiagramSource } from '../../src/diagrams/index.ts'
import { inspect } from '../../src/diagrams/inspect.ts'
import { fixtures, idsOf, labelsOf, words } from './fixtures.ts'

let sources: DiagramSource[]
let diagrams: Diagram[]

beforeAll(async () => {
  sources = await fixtures()
  diagrams = await renderDiagrams(sources, { words, cache: false })
})
afterAll(closeDiagrams)

test('there is a fixture for each type that Mermaid registers', async () => {
  const bundle = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent('<!doctype html>')
  await page.addScriptTag({ content: await readFile(bundle, 'utf8') })
  const registered = await page.evaluate(() => {
    const { mermaid } = window as unknown as {
      mermaid: { initialize(config: object): void; getRegisteredDiagramsMetadata(): { id: string }[] }
    }
    mermaid.initialize({ startOnLoad: false })
    return mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id)
  })
  await browser.close()
  // The first two are Mermaid's own error picture and its complaint about front matter.
  const wanted = registered.filter((id) => id !== 'error' && id !== '---')
  expect(wanted.length).toBeGreaterThan(30)
  const have = new Set(diagrams.map(({ type }) => type))
  expect(wanted.filter((id) => !have.has(id))).toEqual([])
})

test('of what can be drawn, the check without a browser says nothing', async () => {
  const faults = await Promise.all(sources.map((source) => checkDiagram(source, words)))
  expect(faults.flat()).toEqual([])
})

describe('each drawing', () => {
  test('has text, a size, a name and a description', () => {
    for (const [index, diagram] of diagrams.entries()) {
      const { file } = sources[index]!
      expect(diagram.svg, file).toMatch(
        /^<svg [^>]*viewBox="-?\d+ -?\d+ \d+ \d+" width="\d+" height="\d+" role="img"/,
      )
      expect(diagram.svg, file).toContain('<text')
      expect(diagram.svg, file).toContain(`>${diagram.title}</title>`)
      expect(diagram.title.length, file).toBeGreaterThan(3)
      expect(diagram.description.length, file).toBeGreaterThan(20)
      expect(diagram.minFontPx, file).toBeGreaterThanOrEqual(10)
      expect(diagram.width, file).toBeLessThan(2500)
      expect(diagram.height, file).toBeLessThan(2500)
    }
  })

  test('is described with every label that it shows', () => {
    for (const { model, description } of diagrams) {
      for (const label of labelsOf(model)) {
        const quoted = label.replaceAll('«', '“').replaceAll('»', '”')
        expect(description, `${model.type}: ${label}`).toContain(quoted)
      }
    }
  })

  test('carries no paint, script, image or address', () => {
    for (const [index, { svg }] of diagrams.entries()) {
      const { file } = sources[index]!
      expect(inspect(svg), file).toEqual([])
      expect(svg, file).not.toMatch(/#[0-9a-f]{3,8}\b(?![^"]*\))/i)
      expect(svg, file).not.toMatch(/rgb|hsl|font-family|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
      expect(svg, file).not.toMatch(/NaN|undefined|\[object/)
    }
  })

  test('has ids of its own, all that it refers to, and shares none', () => {
    const seen = new Map<string, string>()
    for (const [index, { svg }] of diagrams.entries()) {
      const { file } = sources[index]!
      const { own, used } = idsOf(svg)
      expect(new Set(own).size, file).toBe(own.length)
      expect(
        used.filter((id) => !own.includes(id)),
        file,
      ).toEqual([])
      for (const id of own) {
        expect(seen.get(id), `${id} in ${file}`).toBeUndefined()
        seen.set(id, file)
      }
    }
  })

  test('is well-formed XML', async () => {
    const browser = await launchBrowser()
    const page = await browser.newPage()
    const broken = await page.evaluate(
      (list) =>
        list.filter((svg) =>
          new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror'),
        ).length,
      diagrams.map(({ svg }) => svg),
    )
    await browser.close()
    expect(broken).toBe(0)
  })
})

test('a flowchart of nine nodes is small', async () => {
  const { gzipSync } = await import('node:zlib')
  const nine = diagrams[sources.findIndex(({ file }) => file === 'nine-nodes.mmd')]!
  expect(nine.model.kind === 'flowchart' && nine.model.nodes.length).toBe(9)
  expect(Buffer.byteLength(nine.svg)).toBeLessThanOrEqual(10_000)
  expect(gzipSync(nine.svg).length).toBeLessThanOrEqual(2_500)
})

test('is the same, byte by byte, in another browser and another order', async () => {
  const bytes = new Map(sources.map(({ file }, index) => [file, diagrams[index]!.svg]))
  // A multiple of 7 coprime with the count walks through all of them in an unlike order.
  const orders = [sources.toReversed(), sources.map((_, index) => sources[(index * 7 + 3) % sources.length]!)]
  for (const order of orders) {
    await closeDiagrams()
    const again = await renderDiagrams(order, { words, cache: false })
    const changed = order
      .filter(({ file }, index) => again[index]!.svg !== bytes.get(file))
      .map(({ file }) => file)
    expect(changed).toEqual([])
  }
})
