import { defineRule } from '../rule.ts'
import { likeCase } from '../spanish/fold.ts'
import { holding, quotedRanges } from '../text/tokens.ts'
import type { TextUnit } from '../text/unit.ts'
import { accentPatterns, type AccentPattern } from '../spelling/accent-patterns.ts'

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
      { wrong: 'Mira ¿que es una capa?\n', right: 'Mira ¿qué es una capa?\n', finds: ['que'] },
      {
        wrong: 'Es mas rápida que las maquinas virtuales.\n',
        right: 'Es más rápida que las máquinas virtuales.\n',
        finds: ['mas', 'maquinas'],
      },
      {
        wrong: 'El servicio esta en marcha.\n',
        right: 'El servicio está en marcha.\n',
        finds: ['esta'],
      },
    ],
  },
  (document, _context, report) => {
    const mentions = mentionsOf(document.units)
    const asked = document.units.map((): AccentPattern[] => [])
    for (const pattern of accentPatterns) for (const index of mentions(pattern.words)) asked[index]!.push(pattern)
    for (const [index, unit] of document.units.entries()) {
      const found = new Set<number>()
      for (const { pattern, right, oldStyle } of asked[index]!) {
        for (const match of unit.text.matchAll(pattern)) {
          const [from, to] = match.indices!.groups!.palabra!
          // Two patterns may ask for the same accent.
          if (found.has(from)) continue
          found.add(from)
          const raw = unit.text.slice(from, to)
          const quoted = holding(quotedRanges(unit), from, to)
          // A word that is only named: «mas».
          if (quoted && quoted[1] - quoted[0] === raw.length + 2) continue
          if (oldStyle && (quoted || unit.quotation)) continue
          const text = likeCase(right(raw.toLowerCase()), raw)
          report({
            message: `«${raw}»: aquí se escribe «${text}»`,
            at: { unit, range: [from, to] },
            hint: oldStyle
              ? 'La Ortografía de 2010 la da por innecesaria; si la frase se entiende de dos maneras, cámbiala.'
              : undefined,
            expected: [text],
            fix: { from, to, text },
          })
        }
      }
    }
  },
)

/** Finds, for some words, the units that have one of them: every text is searched once a word. */
function mentionsOf(units: readonly TextUnit[]): (words: readonly string[]) => Set<number> {
  const starts: number[] = []
  let whole = ''
  for (const { text } of units) {
    starts.push(whole.length)
    // Two blanks at the end: nothing follows.
    whole += ` ${text.toLowerCase().replace(/\s+/g, ' ').trimEnd()}  `
  }
  const known = new Map<string, number[]>()
  const mayHave = textIndex(whole)
  const unitsWith = (word: string): number[] => {
    const at: number[] = []
    if (!mayHave(word)) return at
    let index = 0
    for (let found = whole.indexOf(word); found !== -1; found = whole.indexOf(word, starts[index] ?? whole.length)) {
      while (index < starts.length && starts[index]! <= found) index += 1
      at.push(index - 1)
    }
    return at
  }
  return (words) =>
    new Set(
      words.flatMap((word) => {
        const at = known.get(word) ?? unitsWith(word)
        known.set(word, at)
        return at
      }),
    )
}

/**
 * Tells at once of most words that a text doesn't have: it marks each run of
 * three letters that the text has, and a word needs all of its own.
 */
function textIndex(text: string): (word: string) => boolean {
  const marks = new Uint8Array(1 << 14)
  const mark = (at: string, index: number): number =>
    ((at.charCodeAt(index) * 961 + at.charCodeAt(index + 1) * 31 + at.charCodeAt(index + 2)) * 40503 >>> 4) & 0x3fff
  for (let index = 0; index + 2 < text.length; index++) marks[mark(text, index)] = 1
  return (word) => {
    for (let index = 0; index + 2 < word.length; index++) if (!marks[mark(word, index)]) return false
    return true
  }
}
