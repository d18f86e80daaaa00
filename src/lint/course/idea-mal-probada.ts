import { parseMarkdown, type Misconception } from '../../notes/index.ts'
import { createMisconceptionFinder, type Statement } from '../misconception-finder.ts'
import { unitsOfTree } from '../text/note-units.ts'
import type { CourseRule } from './rule.ts'

const file = 'docs/_datos/ideas-equivocadas.yml'

const entry = (yes: string, no: string): string =>
  `ideas:\n  - verdad: Respiran de día y de noche.\n    patrones:\n      - expresion: plantas? respiran? (solo )?de noche\n        necesita: [noche]\n    si:\n      - ${yes}\n    no:\n      - ${no}\n`

/** A misconception whose sentences don't come out as its file says. */
export const untestedMisconception: CourseRule = {
  meta: {
    id: 'idea-mal-probada',
    severity: 'error',
    what: 'Una ficha de ideas equivocadas con una frase de `no` que sí se encuentra, una de `si` que ya no se encuentra, una expresión que ninguna frase de `si` prueba, o una corrección que no existe.',
    why: 'Las frases son la prueba de las expresiones: si una ya no da lo que anuncia, la ficha dejó de hacer su trabajo.',
    advice: 'Ajusta la expresión en `docs/_datos/ideas-equivocadas.yml`, o cambia la frase de lista.',
    examples: [
      {
        path: file,
        wrong: entry('Las plantas duermen.', 'Las plantas respiran de noche.'),
        right: entry('Las plantas respiran solo de noche.', 'Las plantas no respiran solo de noche.'),
        finds: ['4:20', '7:9', '9:9'],
      },
    ],
  },
  check({ misconceptions, corrections }, report) {
    const finder = createMisconceptionFinder(misconceptions)
    const known = new Set(corrections.map(({ id }) => id))
    const statedIn = (text: string): (Statement & { said: string })[] =>
      unitsOfTree(parseMarkdown(text), text).flatMap((unit) =>
        finder.find(unit).map((statement) => ({ ...statement, said: unit.text.slice(...statement.range) })),
      )
    for (const misconception of misconceptions) {
      const { correction, correctionPlace, patterns, wrong, right } = misconception
      if (correction !== undefined && !known.has(correction)) {
        report({
          file,
          at: correctionPlace,
          message: `No hay ninguna corrección «${correction}»`,
          hint: 'Agrégala a docs/_datos/correcciones.yml, o usa una que exista.',
        })
      }
      const tried = new Set<number>()
      for (const { text, place } of wrong) {
        const own = statedIn(text).filter((statement) => isOf(statement, misconception))
        for (const { pattern } of own) tried.add(pattern)
        if (own.length > 0) continue
        report({
          file,
          at: place,
          message: `La frase de «si» no se señala: «${firstLine(text)}»`,
          hint: 'Ajusta una expresión de su ficha para que la halle, o quita la frase.',
        })
      }
      for (const { text, place } of right) {
        const [statement] = statedIn(text)
        if (!statement) continue
        report({
          file,
          at: place,
          message: `La frase de «no» se señala, por «${statement.said}»`,
          hint: isOf(statement, misconception)
            ? 'Ajusta la expresión de su ficha, o pasa la frase a «si».'
            : `Ajusta la expresión de otra ficha: «${statement.misconception.truth}»`,
        })
      }
      for (const [index, { place }] of patterns.entries()) {
        if (tried.has(index)) continue
        report({
          file,
          at: place,
          message: 'Ninguna frase de «si» prueba esta expresión',
          hint: 'Agrega a «si» una frase que diga la idea de esta manera.',
        })
      }
    }
  },
}

function isOf(statement: Statement, misconception: Misconception): boolean {
  return statement.misconception === misconception
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!
}
