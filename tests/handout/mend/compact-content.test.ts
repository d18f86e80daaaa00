import { expect, test } from 'vitest'
import { compactContent } from '../../../src/handout/mend/compact-content.ts'
import type { FontTexts } from '../../../src/handout/pdf/font-texts.ts'

/** Letters of 600 and 700 thousandths; of others the font says no width. */
const font: FontTexts = {
  width: 2,
  texts: new Map(),
  space: undefined,
  advance: (code) => ({ 1: 600, 2: 700 })[code],
}

function compacted(content: string): string {
  const bytes = compactContent(Buffer.from(content), new Map([['F1', font]]))
  return Buffer.from(bytes).toString().trim().replace(/\s+/g, ' ')
}

const line = (shown: string): string => `BT /F1 10 Tf 1 0 0 -1 5 6 Tm ${shown} ET`

test.each([
  ['letters beside each other', '<0001> Tj 6 0 Td <0002> Tj', '<00010002> Tj'],
  ['letters farther apart', '<0001> Tj 6.5 0 Td <0002> Tj', '[<0001>-50<0002>] TJ'],
  ['letters closer together', '<0001> Tj 5.9 0 Td <0002> Tj 7 0 Td <0001> Tj', '[<0001>10<00020001>] TJ'],
  ['the noise of a computer', '<0001> Tj 6.000026 0 Td <0002> Tj', '<00010002> Tj'],
  ['a letter after another, without a move', '<0001> Tj <0002> Tj', '<00010002> Tj'],
  ['a line that begins elsewhere', '3 0 Td <0001> Tj 6 0 Td <0002> Tj', '3 0 Td <00010002> Tj'],
  ['another line', '<0001> Tj 6 0 Td <0002> Tj -6 12 Td <0001> Tj', '<00010002> Tj 0 12 Td <0001> Tj'],
  ['a letter of unknown width', '<0009> Tj 6 0 Td <0001> Tj', '<0009> Tj 6 0 Td <0001> Tj'],
  ['letters that are spaced', '2 Tc <0001> Tj 8 0 Td <0002> Tj', '2 Tc <0001> Tj 8 0 Td <0002> Tj'],
])('shows at once %s', (_, before, after) => {
  expect(compacted(line(before))).toBe(line(after))
})

test('sums what many letters are off, instead of leaving it to the last', () => {
  const shown = Array.from({ length: 50 }, () => '<0001> Tj 6.004 0 Td').join(' ')
  const moves = compacted(line(`${shown} <0001> Tj`)).match(/-?[\d.]+(?=<)/g) ?? []
  expect(moves.reduce((sum, move) => sum + Number(move), 0)).toBeCloseTo(-20, 0)
})

test('leaves a font alone that it does not know', () => {
  const text = 'BT /F2 10 Tf 1 0 0 -1 5 6 Tm <0001> Tj 6 0 Td <0002> Tj ET'
  expect(compacted(text)).toBe(text)
})

test('draws paths to a thousandth, and leaves all else as it is', () => {
  expect(compacted('.24 0 0 .2399999 0 0 cm 426.70001 124.800003 m 0.00001 -0.5 l S /G3 gs')).toBe(
    '.24 0 0 .2399999 0 0 cm 426.7 124.8 m 0 -.5 l S /G3 gs',
  )
})
