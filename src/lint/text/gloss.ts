import type { Term } from '../../notes/index.ts'
import { fold } from '../spanish/fold.ts'
import { holding } from './tokens.ts'
import type { TextUnit } from './unit.ts'

/** Words that introduce a foreign name: «en inglés», «llamado», «se conoce como». */
const introducing =
  /\b(?:ingles|inglesa|palabra|termino|verbo|forma|expresion|anglicismo|calco|voz|sigla|llam\w*|denomin\w*|dicen?|decir|conoc\w*|nombre|significa\w*|traduc\w*|abrevia\w*|como|o)\b[^.;:?!]{0,30}$/

/**
 * Whether the English at `[from, to)` is in italics with its Spanish beside
 * it: «masa (*dough*)», «*dough* (masa)», «en inglés, *dough*».
 */
export function isGloss(unit: TextUnit, from: number, to: number, term: Term): boolean {
  const italics = holding(unit.emphasis, from, to)
  if (!italics) return false
  const before = unit.text.slice(Math.max(0, italics[0] - 80), italics[0])
  const after = unit.text.slice(italics[1], italics[1] + 80)
  if (/\([^()]*$/.test(before) || /^[»”"]?\s*\(/.test(after)) return true
  const near = fold(before)
  if (introducing.test(near)) return true
  const root = fold(term.term).slice(0, 5)
  const sentence = near.slice(near.search(/[^.;?!]*$/)) + ' ' + fold(after).split(/[.;?!]/)[0]
  return sentence.includes(root)
}
