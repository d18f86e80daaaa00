import type { LintContext } from '../context.ts'
import type { Document } from '../document.ts'
import { defineRule, type Report } from '../rule.ts'
import { isInEnglish, unknownWords } from '../spelling/unknown-words.ts'
import type { TextUnit } from '../text/unit.ts'

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
    if (isInEnglish(document, context)) return
    for (const unit of document.units) checkUnit(unit, document, context, report)
  },
)

const either = new Intl.ListFormat('es', { type: 'disjunction' })

function checkUnit(unit: TextUnit, document: Document, context: LintContext, report: Report): void {
  for (const { raw, from, to } of unknownWords(unit, document, context).misspelt) {
    const expected = context.speller.suggest(raw)
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
