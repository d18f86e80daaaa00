/**
 * Rules that are not checked as they are written, each with its reason: what they are about is not
 * in what Chromium prints. They count it instead: a file that has it cannot be shown to keep them.
 */
import { dictAt, entryAt, nameAt } from '../pdf/entries.ts'
import type { Facts } from './facts.ts'
import type { UncheckedRule } from './rule.ts'

const simpleTrueType = ({ fonts }: Facts): number =>
  fonts.filter((font) => nameAt(font, 'Subtype') === 'TrueType').length

const broken = 'fuentes de una clase que aquí no se revisa'

const noSimpleFonts =
  'It is about simple TrueType fonts and the tables of characters in them; Chromium writes composite ones, whose codes are the numbers of glyphs.'

export const uncheckedRules: readonly UncheckedRule[] = [
  {
    id: '7.21.4.2-1',
    broken,
    reason:
      'It needs the glyph names of Type 1 programs, which are encrypted; Chromium writes no Type 1 font.',
    count: ({ fonts }) => fonts.filter((font) => entryAt(dictAt(font, 'FontDescriptor'), 'CharSet')).length,
  },
  {
    id: '7.21.4.2-2',
    broken,
    reason:
      'It compares the optional list of characters of a subset with its program; Chromium writes no list.',
    count: ({ fonts }) => fonts.filter((font) => entryAt(dictAt(font, 'FontDescriptor'), 'CIDSet')).length,
  },
  { id: '7.21.6-1', broken, reason: noSimpleFonts, count: simpleTrueType },
  { id: '7.21.6-2', broken, reason: noSimpleFonts, count: simpleTrueType },
  { id: '7.21.6-3', broken, reason: noSimpleFonts, count: simpleTrueType },
  { id: '7.21.6-4', broken, reason: noSimpleFonts, count: simpleTrueType },
]
