import { defineRule } from '../rule.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges, tokensOf } from '../text/tokens.ts'

/** Repetitions that are right: «nos nos», emphasis, proper names. */
const allowed = new Set(['nos', 'no', 'si', 'sí', 'muy', 'bla', 'ja', 'casi', 'poco'])

/** Words that nobody says twice on purpose. */
const small = new Set(
  'a al con de del desde el en entre esta este la las lo los para por que se si sin sobre su sus un una unas unos y'.split(
    ' ',
  ),
)

/** The same word twice in a row. */
export default defineRule(
  {
    id: 'palabra-repetida',
    severity: 'error',
    what: 'La misma palabra dos veces seguidas.',
    why: 'Casi siempre quedó de más al corregir la frase.',
    advice: 'Quita una.',
    fixes: true,
    examples: [
      {
        wrong: 'La hoja usa la la luz del sol.\n',
        right: 'La hoja usa la luz del sol.\n',
        finds: ['la la'],
      },
    ],
  },
  (document, _context, report) => {
    for (const unit of document.units) {
      if (unit.kind === 'diagram') continue
      const tokens = tokensOf(unit)
      for (let i = 1; i < tokens.length; i++) {
        const first = tokens[i - 1]!
        const second = tokens[i]!
        // Few words pass the first comparison, which makes no text.
        if (first.folded !== second.folded) continue
        if (first.raw.toLowerCase() !== second.raw.toLowerCase() || !/^\p{L}+$/u.test(second.raw)) continue
        if (!/^\s+$/.test(unit.text.slice(first.to, second.from))) continue
        // «de A a B»: only a sentence's first word is capitalized for nothing.
        if (first.raw !== second.raw && (first.raw.length === 1 || !opensSentence(unit.text, first.from)))
          continue
        const quoted = holding(quotedRanges(unit), first.from, second.to)
        if (quoted && quoted[1] - quoted[0] === second.to - first.from + 2) continue
        // «grupo-O o grupo-A»: the first is part of a longer word.
        if (/[-/.'’@_]/.test(unit.text[first.from - 1] ?? ' ')) continue
        if (/[-/'’@_]/.test(unit.text[second.to] ?? ' ')) continue
        // «x, y y z».
        if (second.raw === 'y') continue
        // «Nunca nunca nunca».
        if ([tokens[i - 2], tokens[i + 1]].some((each) => each?.folded === second.folded)) continue
        // «Paso Paso» may be a name; «a A» a symbol.
        if (/^\p{Lu}/u.test(second.raw) || allowed.has(second.raw)) continue
        // «[Pan pan](https://…)»: what somebody else is called.
        if (
          unit.links.some(
            ({ range: [from, to], url }) => /^https?:/.test(url) && first.from >= from && second.to <= to,
          )
        )
          continue
        const range = [first.from, second.to] as const
        report({
          message: `«${unit.text.slice(...range)}»: la palabra está dos veces`,
          hint: 'Quita una.',
          at: { unit, range },
          expected: [first.raw],
          // «Nunca nunca» may be meant, and of «lista lista» one is perhaps another word.
          ...(small.has(first.raw.toLowerCase()) && {
            fix: { from: first.from, to: second.to, text: first.raw },
          }),
        })
      }
    }
  },
)
