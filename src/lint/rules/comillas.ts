import type { LintContext } from '../context.ts'
import type { Document } from '../document.ts'
import { defineRule, type Report } from '../rule.ts'
import { isInEnglish } from '../spelling/unknown-words.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'
import { holding, quotedRanges } from '../text/tokens.ts'
import type { Range, TextUnit } from '../text/unit.ts'

/** What may stand before an opening mark, and after a closing one. */
const before = String.raw`(?<=^|(?<![\p{L}\p{N}_])[(\[]|[\s¿¡—–])`
const after = String.raw`(?=$|[\s.,;?!…)\]—–]|:(?!\s*["'{[\d]))`

/** Marks in pairs that are not the first ones of Spanish, with what they hold. */
const pairs: readonly RegExp[] = [
  new RegExp(String.raw`${before}"(?<inside>[^\s"](?:[^"\n]{0,300}[^\s"])?)"${after}`, 'dgu'),
  new RegExp(String.raw`${before}“(?<inside>[^“”\n]{1,300})”${after}`, 'dgu'),
  new RegExp(String.raw`${before}„(?<inside>[^„“”\n]{1,300})[“”]${after}`, 'dgu'),
  new RegExp(String.raw`${before}''(?<inside>[^'\s][^'\n]{0,100})''${after}`, 'dgu'),
  // A word or two: «'90» opens nothing, and «'...'» may hold a value.
  new RegExp(String.raw`${before}'(?<inside>\p{L}+(?:,? \p{L}+){0,11})'${after}`, 'dgu'),
  new RegExp(String.raw`${before}<<(?<inside>[^<>\n]{1,300})>>${after}`, 'dgu'),
]

/** Quotation marks of English where Spanish has its own, and marks that nothing closes. */
export default defineRule(
  {
    id: 'comillas',
    severity: 'warning',
    what: 'Comillas que no son las angulares fuera de otras comillas, o unas angulares que no se cierran.',
    why: 'Las Academias recomiendan las angulares, y dejar las otras para lo que va entre comillas dentro de ellas (Ortografía, 2010).',
    advice: 'Escribe « y » por fuera, “ y ” por dentro.',
    fixes: true,
    examples: [
      {
        wrong: 'Lo llama "masa madre", y "hija" a la que sale de ella.\n',
        right: 'Lo llama «masa madre», y «hija» a la que sale de ella.\n',
        finds: ['"masa madre"', '"hija"'],
      },
    ],
  },
  (document, context, report) => {
    // «<<hogaza>>»: what is between reads as a tag of HTML.
    for (const node of nodesOf(document.tree, 'html')) {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset]
      if (start === undefined || end === undefined || !/^<\p{L}{2,}(?: \p{L}+)*>$/u.test(node.value)) continue
      if (document.source[start - 1] !== '<' || document.source[end] !== '>') continue
      const right = `«${node.value.slice(1, -1)}»`
      report({
        message: `<${node.value}>: se escribe ${right}`,
        hint: 'Los signos de menor y mayor no son comillas, y lo que encierran no se ve en la página.',
        at: rangeAt(document, start - 1, end - start + 2),
        expected: [right],
      })
    }
    for (const unit of document.units) {
      if (unit.kind === 'diagram' || !/["“„'<«]/.test(unit.text)) continue
      if (!unit.text.includes('«') && isForeign(document, unit, context)) continue
      checkPairs(unit, context, report)
      checkClosing(unit, report)
    }
  },
)

/** Whether the text is of another language, or data rather than prose: `"clave": "valor"`. */
function isForeign(document: Document, { text }: TextUnit, context: LintContext): boolean {
  return /["'”]\s*[:,]\s*["'“{[\d]\S*\s*$|\w=["']/.test(text) || isInEnglish(document, context)
}

function checkPairs(unit: TextUnit, { speller }: LintContext, report: Report): void {
  const { text } = unit
  for (const pattern of pairs) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = match.indices![0]!
      const around = holding(quotedRanges(unit), from, to)
      // Within others, these are right.
      if (around && (around[0] !== from || around[1] !== to)) continue
      const inside = match.groups!.inside!
      // Values that nobody marked as code: «"+"», «"2026-11-23"»; with simple marks, any but Spanish words.
      if (!/^[\p{L}¿¡…]/u.test(inside) || /^\S*\uFFFC\S*$/.test(inside)) continue
      if (match[0][0] === "'" && !inside.split(/,? /).every((word) => speller.isSpanish(word))) continue
      const words = inside.match(/\p{L}+/gu) ?? []
      // «["pan", "sal"]»: a list of values.
      if (/\[(?:\s*["'][^"'\]]*["']\s*,)*\s*$/.test(text.slice(Math.max(0, from - 200), from))) continue
      // A passage of another language keeps its marks; «Toys "R" Us», its name.
      const foreign = words.filter((word) => !speller.isSpanish(word.toLowerCase())).length
      if (inside.length === 1 || (words.length > 2 && foreign * 2 >= words.length)) continue
      const mark = match[0][0]!
      const right = `«${inside.replace(/["“]([^"“”]*)["”]/g, '“$1”')}»`
      report({
        message: `${match[0]}: fuera de otras comillas se escribe ${right}`,
        hint: 'Las angulares van por fuera; dentro de ellas, “ y ”.',
        at: { unit, range: [from, to] },
        expected: [right],
        // Straight marks are those of code too: a value that is no Spanish is perhaps one, and all in simple marks.
        ...((mark === '"' ? words.every((word) => speller.isSpanish(word)) : mark !== "'") && {
          fix: { from, to, text: right },
        }),
      })
    }
  }
}

/** Angular marks that are opened and not closed, and other ones within them that are not the second ones. */
function checkClosing(unit: TextUnit, report: Report): void {
  const open: number[] = []
  for (const { 0: mark, index } of unit.text.matchAll(/[«»]/g)) {
    if (mark === '«') open.push(index)
    else if (open.length === 2) tellNested(unit, [open.pop()!, index + 1], report)
    else open.pop()
  }
  for (const { index, 0: nested } of unit.text.matchAll(
    /(?<=«[^»"]{2,200})"[\p{L}][^"«»]{0,80}"(?=[^«]*»)/gu,
  ))
    tellNested(unit, [index, index + nested.length], report)
  for (const { index } of unit.text.matchAll(/(?<=\p{L}{3})\.(?=»(?:\s|$))/gu)) {
    report({
      message: 'El punto va detrás de las comillas de cierre: «».»',
      hint: 'También cuando encierran una frase entera (Ortografía, 2010).',
      at: { unit, range: [index, index + 2] },
      expected: ['».'],
      fix: { from: index, to: index + 2, text: '».' },
    })
  }
  for (const index of open.slice(0, 1)) {
    report({
      message: 'Las comillas «« no se cierran',
      hint: 'Agrega » donde termina lo citado.',
      at: { unit, range: [index, index + 1] },
    })
  }
}

/** «El agua «dura» tarda»: within others, the marks are “ and ”. */
function tellNested(unit: TextUnit, [from, to]: Range, report: Report): void {
  const text = `“${unit.text.slice(from + 1, to - 1)}”`
  report({
    message: `${unit.text.slice(from, to)}: dentro de otras comillas se escribe ${text}`,
    hint: 'Las angulares van por fuera; dentro de ellas, “ y ”.',
    at: { unit, range: [from, to] },
    expected: [text],
    fix: { from, to, text },
  })
}
