/** The machine's own colours: text is legible on every fill, light and dark. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { classNames } from '../../src/diagrams/vocabulary.ts'
import { commonWords, strokes } from '../../src/notes/index.ts'
import { wordShades } from '../../src/styles/shades.ts'

const css = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const diagramsCss = await readFile(new URL('../../src/styles/diagrams.css', import.meta.url), 'utf8')

function declarations(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  )
}

const blocks = [...css.matchAll(/^([^\n{}@]+(?:,\n[^\n{}]+)*)\{([^}]*)\}/gm)]
const light = declarations(blocks.find(([, selector]) => selector!.trim() === ':root')![2]!)
const dark = new Map([
  ...light,
  ...declarations(blocks.find(([, selector]) => selector!.includes("data-theme='dark'"))![2]!),
])

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright! + 0.05) / (dim! + 0.05)
}

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name)
  const reference = /^var\((--[\w-]+)\)$/.exec(value ?? '')
  if (reference) return colour(theme, reference[1]!)
  expect(value, name).toMatch(/^#[0-9a-f]{6}$/)
  return value!
}

for (const [name, theme] of [
  ['light', light],
  ['dark', dark],
] as const) {
  describe(name, () => {
    const at = (token: string) => colour(theme, token)

    test('text keeps 7:1 on every ground', () => {
      for (const text of ['--ink', '--ink-soft', '--accent', '--right', '--wrong']) {
        for (const ground of ['--paper', '--paper-raised', '--paper-sunken']) {
          expect(contrast(at(text), at(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(7)
        }
      }
      expect(contrast(at('--accent-ink'), at('--accent'))).toBeGreaterThanOrEqual(7)
    })

    test('notes and series are read, and their edges seen', () => {
      expect(contrast(at('--diagram-note-text'), at('--diagram-note-fill'))).toBeGreaterThanOrEqual(7)
      const edges = ['note', 'actor', 'active', ...Array.from({ length: 8 }, (_, n) => `series-${n + 1}`)]
      for (const name of edges)
        expect(contrast(at(`--diagram-${name}-edge`), at('--paper')), name).toBeGreaterThanOrEqual(3)
    })

    test('diagram text keeps 7:1 on all that it may lie on', () => {
      const grounds = [
        '--paper',
        '--paper-raised',
        '--diagram-node-fill',
        '--diagram-group-fill',
        '--diagram-label-ground',
        '--diagram-actor-fill',
        '--diagram-active-fill',
      ]
      for (let n = 1; n <= 8; n += 1) grounds.push(`--diagram-series-${n}`)
      // As groups, and so under the labels of lines.
      for (const { tone, strength } of commonWords) {
        const { soft } = wordShades(tone, strength)[name]
        if (soft) expect(contrast(at('--diagram-text'), soft)).toBeGreaterThanOrEqual(7)
      }
      for (const ground of grounds)
        expect(contrast(at('--diagram-text'), at(ground)), ground).toBeGreaterThanOrEqual(7)
    })
  })
}

test('every stroke but the plain one is drawn', () => {
  for (const stroke of strokes) {
    const [, name] = classNames({ word: 'x', shape: undefined, stroke })
    if (name)
      expect(diagramsCss, stroke).toMatch(new RegExp(`\\.${name} > :not\\(text\\) \\{[^}]*stroke-width`))
    else expect(stroke).toBe('fino')
  }
})

test('the stylesheet names no colour of its own', () => {
  expect(diagramsCss).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i)
  for (const [, name] of diagramsCss.matchAll(/var\((--[\w-]+)/g)) {
    const local = ['--diagram-fill', '--diagram-edge', '--diagram-ink'].includes(name!)
    expect(local || light.has(name!), name).toBe(true)
  }
})
