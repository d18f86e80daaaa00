import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { themeDrawing } from '../src/theme-drawing.ts'

const theme = { id: 'pan', title: 'El pan', description: '', hue: 60, layer: 1 }

async function drawn(svg: string, described = true): Promise<string | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'dibujo-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'docs/_datos'), { recursive: true })
  await writeFile(join(root, 'docs/_datos/pan.svg'), svg)
  const drawing = { file: 'pan.svg', description: 'Un pan con su corteza.' }
  return themeDrawing({ root }, { ...theme, drawing }, { described })
}

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200" viewBox="0 0 640 200">${inside}</svg>`

test('is a picture with a name, as wide as the page says, in the colours of the page', async () => {
  const loaf = '<style>.corteza{fill:var(--hue, #a60)}</style><path class="corteza" d="M0 0h9v9z"/>'
  const html = await drawn(svg(`<!-- un pan --><script>alert(1)</script><title>Pan</title>${loaf}`))
  expect(html).toMatch(/^<svg [^>]*viewBox="0 0 640 200"[^>]*role="img" aria-label="Un pan con su corteza."/)
  expect(html).not.toMatch(/width="640"|<script|<title|<!--/)
  expect(html).toContain('var(--hue')
})

test('shares no id and no class with the drawing of another theme', async () => {
  const html = await drawn(svg('<defs><path id="miga" d="M0 0h1"/></defs><use href="#miga" class="a"/>'))
  expect(html).toContain('id="drawing-pan-miga"')
  expect(html).toContain('href="#drawing-pan-miga"')
  expect(html).toContain('class="drawing-pan-a"')
})

test('is hidden where the words beside it say enough', async () => {
  const html = await drawn(svg('<path d="M0 0h1"/>'), false)
  expect(html).toContain('aria-hidden="true"')
  expect(html).not.toContain('aria-label')
})

test('a theme without one has none', async () => {
  expect(await themeDrawing({ root: '/' }, theme)).toBeUndefined()
})

test('what cannot be read is told to the author', async () => {
  await expect(drawn('<svg><path')).rejects.toThrow('«docs/_datos/pan.svg»')
})
