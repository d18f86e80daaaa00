import type { LintContext } from '../context.ts'
import { defineRule, type Report } from '../rule.ts'
import { holding, quotedRanges, tokensOf, type Token } from '../text/tokens.ts'
import { OBJECT, type TextUnit } from '../text/unit.ts'

/** Words that neither the dictionary, nor the glossary, nor our list knows. */
export default defineRule(
  {
    id: 'ortografia',
    severity: 'error',
    what: 'Una palabra que no está en el diccionario, ni en el glosario, ni en la lista de palabras del curso. Las tildes cuentan.',
    why: 'Una errata distrae, y en un apunte se copia.',
    advice:
      'Corrígela. Si es inglés, va en cursiva; si es un comando o un archivo, en letra de código. Un término nuevo se agrega al glosario; un nombre propio, a `docs/_datos/palabras.txt`.',
    examples: [
      {
        wrong: 'Las raices buscan agua.\n',
        right: 'Las raíces buscan agua.\n',
        finds: ['raices'],
      },
      {
        wrong: 'La levaudra crece con el calor.\n',
        right: 'La levadura crece con el calor.\n',
        finds: ['levaudra'],
      },
    ],
  },
  (document, context, report) => {
    for (const unit of document.units) checkUnit(unit, context, report)
  },
)

const either = new Intl.ListFormat('es', { type: 'disjunction' })

function checkUnit(unit: TextUnit, { speller, avoided }: LintContext, report: Report): void {
  const quotes = quotedRanges(unit)
  let taken: { from: number; to: number }[] | undefined
  for (const token of tokensOf(unit)) {
    const { raw, from, to } = token
    if (!isWord(raw) || speller.isSpanish(raw)) continue
    const foreign =
      unit.quotation ||
      unit.kind === 'diagram' ||
      holding(unit.emphasis, from, to) ||
      holding(quotes, from, to) ||
      unit.links.find(({ range, url }) => /^https?:/.test(url) && from >= range[0] && to <= range[1])
    if (foreign && (speller.isKnown(raw) || raw === raw.toUpperCase())) continue
    if (speller.isSpanish(compound(unit.text, token))) continue
    if (isIdentifier(unit.text, token)) continue
    // What the glossary avoids is reported as such, or right where it stands.
    taken ??= avoided.find(unit.text, tokensOf(unit))
    if (taken.some((hit) => from >= hit.from && to <= hit.to)) continue
    const expected = speller.suggest(raw)
    report({
      message: `«${raw}» no está en el diccionario`,
      hint:
        expected.length > 0
          ? `¿Es ${either.format(expected.map((word) => `«${word}»`))}?`
          : 'Si es inglés, ponlo en cursiva; si es un término, agrégalo al glosario; si es un nombre, a docs/_datos/palabras.txt.',
      at: { unit, range: [from, to] },
      expected,
    })
  }
}

/** Longer than any word: an encoded file, a line of aaaa. */
const maxWordLength = 60

/** Letters only; acronyms, ordinals and single letters aside. */
function isWord(raw: string): boolean {
  if (
    raw.length < 2 ||
    raw.length > maxWordLength ||
    /[\p{N}ºª]/u.test(raw) ||
    !/[\p{Script=Latin}]/u.test(raw)
  )
    return false
  return !/^\p{Lu}{2,5}$/u.test(raw)
}

/** The whole of a hyphenated word: `util-linux`. */
function compound(text: string, { from, to }: Token): string {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(Math.max(0, from - 40), from))![0]
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(to, to + 40))![0]
  return before + text.slice(from, to) + after
}

/** Part of code or of something written with its signs: `nginx:latest`, `a.b`, `camelCase`. */
function isIdentifier(text: string, { from, to, raw }: Token): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 2)
  return (
    before.endsWith(OBJECT) ||
    after.startsWith(OBJECT) ||
    /[\p{L}\p{N}][.:@_=]$/u.test(before) ||
    /^[.:@_=][\p{L}\p{N}]/u.test(after) ||
    /\p{Ll}\p{Lu}/u.test(raw)
  )
}
