/** `temas.yml`: hues that nobody chose, and hues that are too near. */
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseThemes } from '../../src/notes/themes.ts'

function parse(tones: (number | undefined)[]): { hues: number[]; warnings: string[]; file: VFile } {
  const entries = tones.map(
    (tone, index) =>
      `- id: t${index}\n  titulo: T${index}\n  descripcion: Un tema.\n${tone === undefined ? '' : `  tono: ${tone}\n`}`,
  )
  const file = new VFile({ path: 'docs/_datos/temas.yml', value: entries.join('') })
  const hues = parseThemes(file).map(({ hue }) => hue)
  return { hues, file, warnings: file.messages.map(({ line, reason, note }) => `${line} ${reason}. ${note}`) }
}

/** The least angle between any two. */
function nearest(hues: number[]): number {
  const turns = hues.flatMap((one, index) =>
    hues.slice(0, index).map((other) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other))),
  )
  return Math.min(...turns)
}

test('themes without a hue of their own are far from each other, up to twelve and more', () => {
  const { hues, warnings } = parse(Array.from({ length: 12 }, () => undefined))
  expect(nearest(hues)).toBeGreaterThanOrEqual(22)
  expect(warnings).toEqual([])
})

test('they keep away from the hues that were chosen, and a later theme changes none', () => {
  const { hues } = parse([undefined, 100, undefined, 280])
  expect(hues[1]).toBe(100)
  expect(nearest(hues)).toBeGreaterThanOrEqual(80)
  expect(parse([undefined, 100, undefined, 280, undefined]).hues.slice(0, 4)).toEqual(hues)
})

test('two themes of almost one colour are a warning, around the end of the circle too', () => {
  const { warnings, file } = parse([352, 120, 3])
  expect(warnings).toEqual([
    '12 «T0» y «T2» tienen casi el mismo color. Sus tonos son 352 y 3: sepáralos al menos 15 grados, o quita «tono» de uno.',
  ])
  expect(file.messages[0]!.fatal).toBe(false)
})
