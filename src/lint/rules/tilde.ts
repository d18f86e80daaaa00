import { defineRule, type Report } from '../rule.ts'
import { likeCase, unaccent } from '../spanish/fold.ts'
import { lexicon } from '../spanish/lexicon.ts'
import type { Speller } from '../spelling/speller.ts'
import { isEnglish } from '../usage/usage.ts'
import { phraseFinder } from '../text/phrases.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges } from '../text/tokens.ts'
import type { Range, TextUnit } from '../text/unit.ts'
import { misplacedAccents } from '../accents/find.ts'
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
  (document, { speller }, report) => {
    for (const unit of document.units) {
      const told: Range[] = []
      for (const { phrase, match, range } of find(unit)) {
        const { right, oldStyle } = phrase
        const raw = unit.text.slice(...range)
        if (phrase.except?.(match) || isRightAsItIs(unit, range)) continue
        if (oldStyle && (unit.quotation || holding(quotedRanges(unit), ...range))) continue
        told.push(range)
        const written = right(raw.toLowerCase())
        const noun = nounOf(raw.toLowerCase(), written, speller)
        tell(unit, range, noun ?? written, report, { oldStyle, ask: noun !== undefined })
      }
      if (unit.kind === 'diagram' || isEnglish(unit.text)) continue
      for (const { range, right, sure } of misplacedAccents(unit)) {
        if (isRightAsItIs(unit, range)) continue
        if (told.some(([from, to]) => range[0] < to && range[1] > from)) continue
        const noun = nounOf(unit.text.slice(...range).toLowerCase(), right, speller)
        tell(unit, range, noun ?? right, report, { ask: !sure || noun !== undefined })
      }
    }
  },
)

/** «Ese vació»: what was meant where the word without its accent is no noun, and with another one it is. */
function nounOf(raw: string, right: string, speller: Speller): string | undefined {
  if (!/[áéíóú]$/.test(raw) || right !== unaccent(raw) || lexicon().isNominal(right)) return undefined
  return speller.reaccented(raw).find((word) => word !== right && lexicon().isNominal(word))
}

function tell(
  unit: TextUnit,
  range: Range,
  right: string,
  report: Report,
  { oldStyle, ask }: { oldStyle?: boolean | undefined; ask?: boolean },
): void {
  const [from, to] = range
  const raw = unit.text.slice(from, to)
  const text = likeCase(right, raw)
  report({
    message: `«${raw}»: aquí se escribe «${text}»`,
    at: { unit, range },
    hint: oldStyle
      ? 'La Ortografía de 2010 la da por innecesaria; si la frase se entiende de dos maneras, cámbiala.'
      : undefined,
    expected: [text],
    ...(ask ? {} : { fix: { from, to, text } }),
  })
}

/** A name («can Mas»), what is quoted with its fault («[sic]»), or «¿que por qué…?». */
function isRightAsItIs(unit: TextUnit, [from, to]: Range): boolean {
  const raw = unit.text.slice(from, to)
  if (/^\p{Lu}\p{Ll}/u.test(raw) && !opensSentence(unit.text, from)) return true
  // «MAS» is an acronym; «*porqué*» is what is talked about.
  if (/^\p{Lu}{2,}$/u.test(raw) && /\p{Ll}{3}/u.test(unit.text)) return true
  if (unit.emphasis.some(([start, stop]) => start === from && stop === to)) return true
  if (/^que$/i.test(raw) && /^\s+(?:por\s+qué|qué|cómo|cuándo|dónde)\s/.test(unit.text.slice(to, to + 12)))
    return true
  return /\bsic\b/.test(unit.text) && holding(quotedRanges(unit), from, to) !== undefined
}
