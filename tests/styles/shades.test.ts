/** Any hue gives colours that can be told apart and read. */
import { readFile } from 'node:fs/promises'
import { differenceCiede2000, wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'
import { strengths, type DiagramWord } from '../../src/notes/index.ts'
import { grounds, themeShades, wordShades, type Mode } from '../../src/styles/shades.ts'

const modes: Mode[] = ['light', 'dark']
const hues = Array.from({ length: 360 }, (_, hue) => hue)

test('the grounds are those of the tokens', async () => {
  const css = await readFile(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
  const [light, dark] = css.split(/^\s*:root\[data-theme='dark'\]/m)
  for (const [mode, block] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    const token = (name: string) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(block!)?.[1]
    const { paper, raised, sunken, ink } = grounds[mode]
    expect([paper, raised, sunken, ink], mode).toEqual(
      ['--paper', '--paper-raised', '--paper-sunken', '--ink'].map(token),
    )
  }
})

describe.each(modes)('themes, %s', (mode) => {
  const { paper, raised, sunken, ink } = grounds[mode]

  test('every hue is seen on every ground, and carries what is written on it', () => {
    for (const hue of hues) {
      const shades = themeShades(hue)[mode]
      for (const ground of [paper, raised, sunken])
        expect(wcagContrast(shades.hue, ground), `${hue} on ${ground}`).toBeGreaterThanOrEqual(4)
      expect(wcagContrast(ink, shades.soft), `ink on ${hue}, soft`).toBeGreaterThanOrEqual(7)
      expect(wcagContrast(shades.hue, shades.soft), `${hue} on its tint`).toBeGreaterThanOrEqual(3)
      expect(wcagContrast(paper, shades.strong), `paper on ${hue}, strong`).toBeGreaterThanOrEqual(7)
    }
  })

  test('twelve themes are told apart', () => {
    const distance = differenceCiede2000()
    const twelve = Array.from({ length: 12 }, (_, index) => themeShades(index * 30)[mode].hue)
    for (const [index, one] of twelve.entries())
      for (const other of twelve.slice(0, index))
        expect(distance(one, other), `${one} ${other}`).toBeGreaterThanOrEqual(6)
  })
})

describe.each(modes)('words of diagrams, %s', (mode) => {
  const { paper, raised, sunken, ink } = grounds[mode]
  const tones: DiagramWord['tone'][] = [...hues, 'neutro']

  test.each(strengths)('every hue, %s: the text is read, the edge is seen', (strength) => {
    for (const tone of tones) {
      const { fill, soft, edge, text } = wordShades(tone, strength)[mode]
      if (soft) expect(wcagContrast(ink, soft), `ink on a group of ${tone}`).toBeGreaterThanOrEqual(7)
      const under = fill === undefined ? [paper, raised, sunken] : [fill]
      for (const ground of under)
        expect(wcagContrast(text, ground), `text of ${tone}`).toBeGreaterThanOrEqual(7)
      for (const ground of [paper, raised, sunken]) {
        const outline = Math.max(wcagContrast(edge, ground), wcagContrast(fill ?? ground, ground))
        expect(outline, `edge of ${tone} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('an edge is seen on the fill of any group around it', () => {
    for (const tone of tones) {
      const { fill: around } = wordShades(tone, 'media')[mode]
      for (const strength of strengths) {
        const { edge } = wordShades(tone, strength)[mode]
        expect(wcagContrast(edge, around!), `${tone}, ${strength}`).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('in grey, a strong fill is far darker than another of its hue', () => {
    for (const tone of tones) {
      const { fill: strong } = wordShades(tone, 'fuerte')[mode]
      const { fill: plain } = wordShades(tone, 'media')[mode]
      expect(wcagContrast(strong!, plain!), String(tone)).toBeGreaterThanOrEqual(1.5)
      expect(wcagContrast(strong!, '#000000')).toBeLessThan(wcagContrast(plain!, '#000000'))
    }
  })
})
