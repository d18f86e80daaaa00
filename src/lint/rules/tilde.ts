import { defineRule } from '../rule.ts'
import { likeCase } from '../spanish/fold.ts'
import { phraseFinder } from '../text/phrases.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges } from '../text/tokens.ts'
import type { Range, TextUnit } from '../text/unit.ts'
import { accentPatterns } from '../spelling/accent-patterns.ts'

const find = phraseFinder(accentPatterns)

/** Words whose accent depends on the sentence: no dictionary can tell. */
export default defineRule(
  {
    id: 'tilde',
    severity: 'error',
    what: 'Una palabra que existe con tilde y sin ella, en una frase que pide la otra: «que es» en una pregunta, «mas», «las maquinas».',
    why: 'El diccionario acepta las dos formas; la frase, una.',
    advice: 'Escribe la que corresponde a la frase.',
    fixes: true,
    examples: [
      { wrong: 'Mira: ¿que es una hoja?\n', right: 'Mira: ¿qué es una hoja?\n', finds: ['que'] },
      {
        wrong: 'Amasa mas que las maquinas viejas.\n',
        right: 'Amasa más que las máquinas viejas.\n',
        finds: ['mas', 'maquinas'],
      },
      {
        wrong: 'El pan esta en el horno.\n',
        right: 'El pan está en el horno.\n',
        finds: ['esta'],
      },
    ],
  },
  (document, _context, report) => {
    for (const unit of document.units) {
      for (const { phrase, match, range } of find(unit)) {
        const [from, to] = range
        const { right, oldStyle } = phrase
        const raw = unit.text.slice(from, to)
        if (phrase.except?.(match) || isRightAsItIs(unit, range)) continue
        if (oldStyle && (unit.quotation || holding(quotedRanges(unit), from, to))) continue
        const text = likeCase(right(raw.toLowerCase()), raw)
        report({
          message: `«${raw}»: aquí se escribe «${text}»`,
          at: { unit, range },
          hint: oldStyle
            ? 'La Ortografía de 2010 la da por innecesaria; si la frase se entiende de dos maneras, cámbiala.'
            : undefined,
          expected: [text],
          fix: { from, to, text },
        })
      }
    }
  },
)

/** A name («can Mas»), what is quoted with its fault («[sic]»), or «¿que por qué…?». */
function isRightAsItIs(unit: TextUnit, [from, to]: Range): boolean {
  const raw = unit.text.slice(from, to)
  if (/^\p{Lu}\p{Ll}/u.test(raw) && !opensSentence(unit.text, from)) return true
  if (/^que$/i.test(raw) && /^\s+(?:por\s+qué|qué|cómo|cuándo|dónde)\s/.test(unit.text.slice(to, to + 12)))
    return true
  return /\bsic\b/.test(unit.text) && holding(quotedRanges(unit), from, to) !== undefined
}
