import { pointAt } from '../text/places.ts'
import { offsetsOf } from '../text/align.ts'
import type { Document } from '../document.ts'
import { defineRule } from '../rule.ts'
import { isInEnglish, unknownWords } from '../spelling/unknown-words.ts'
import type { Range, TextUnit } from '../text/unit.ts'

/** English among the Spanish that nothing sets apart. */
export default defineRule(
  {
    id: 'extranjerismo',
    severity: 'warning',
    what: 'Un pasaje o una palabra en inglés en medio del texto, sin cursiva, comillas ni letra de código. De una palabra se avisa una vez por archivo.',
    why: 'Quien lee en español, y quien escucha a un lector de pantalla, necesita saber que cambia la lengua (Ortografía, 2010).',
    advice:
      'Dilo en español. Si hace falta el inglés, ponlo en cursiva; si es un comando o un nombre de código, en letra de código.',
    examples: [
      {
        wrong: 'Mezcla the other half. Cada baker lo sabe, y otro baker también.\n',
        right: 'Mezcla *the other half*. Cada *baker* lo sabe.\n',
        finds: ['the other half', 'baker'],
      },
    ],
  },
  (document, context, report) => {
    if (isInEnglish(document, context)) {
      const first = document.units.find(({ text }) => /\p{L}/u.test(text))!
      report({
        message: 'La página está en inglés',
        hint: 'Tradúcela; mientras tanto no se revisan sus palabras.',
        at: { unit: first, range: [0, first.text.length] },
      })
      return
    }
    const words = new Map<string, { unit: TextUnit; range: Range }[]>()
    for (const unit of document.units) {
      for (const { range, passage } of unknownWords(unit, document, context).english) {
        const text = unit.text.slice(...range)
        if (passage) {
          report({
            message: `«${shortened(text)}» está en inglés`,
            hint: 'Tradúcelo, o ponlo en cursiva.',
            at: { unit, range },
          })
          continue
        }
        const same = words.get(text.toLowerCase())
        if (same) same.push({ unit, range })
        else words.set(text.toLowerCase(), [{ unit, range }])
      }
    }
    for (const [first, ...others] of words.values()) {
      const lines = [...new Set(others.map((each) => lineOf(document, each)))]
      report({
        message: `«${first!.unit.text.slice(...first!.range)}» no es una palabra española`,
        hint: `Dilo en español, o ponlo en cursiva; en letra de código, si lo es.${otherLines(lines)}`,
        at: first!,
      })
    }
  },
)

const list = new Intl.ListFormat('es', { type: 'conjunction' })

/** Where else it stands; of many lines, the first ones. */
function otherLines(lines: readonly number[]): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, 5).map(String)
  if (lines.length > 5) shown.push(`${lines.length - 5} más`)
  return lines.length === 1
    ? ` También en la línea ${shown[0]}.`
    : ` También en las líneas ${list.format(shown)}.`
}

function lineOf(document: Document, { unit, range }: { unit: TextUnit; range: Range }): number {
  return pointAt(document, offsetsOf(unit, range, document.source).start).line
}

function shortened(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 4).join(' ')} … ${words.slice(-3).join(' ')}`
}
