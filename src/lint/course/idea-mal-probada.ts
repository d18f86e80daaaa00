import { parseMarkdown, type Misconception } from '../../notes/index.ts'
import { createMisconceptionSearch, type Statement, type Way } from '../misconception-finder.ts'
import { unknownVerbs } from '../claims/ready-claim.ts'
import { verbForms } from '../spelling/verb-forms.ts'
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
    what: 'Una ficha de ideas equivocadas con una frase de `no` que sí se encuentra, una de `si` que ya no se encuentra, una afirmación o una expresión que ninguna frase de `si` prueba, un verbo que no se conoce, o una corrección que no existe.',
    why: 'Las frases son la prueba de la ficha: si una ya no da lo que anuncia, la ficha dejó de hacer su trabajo.',
    advice:
      'Ajusta la afirmación o la expresión en `docs/_datos/ideas-equivocadas.yml`, o cambia la frase de lista.',
    examples: [
      {
        path: file,
        wrong: entry('Las plantas duermen.', 'Las plantas respiran de noche.'),
        right: entry('Las plantas respiran solo de noche.', 'Las plantas no respiran solo de noche.'),
        finds: ['4:20', '7:9', '9:9'],
      },
    ],
  },
  async check({ misconceptions, corrections, terms }, report) {
    const finder = await createMisconceptionSearch(misconceptions, terms).ready()
    const dictionary = await verbForms()
    const known = new Set(corrections.map(({ id }) => id))
    const statedIn = (text: string): (Statement & { said: string })[] =>
      unitsOfTree(parseMarkdown(text), text).flatMap((unit) =>
        finder.find(unit).map((statement) => ({ ...statement, said: unit.text.slice(...statement.range) })),
      )
    for (const misconception of misconceptions) {
      const { correction, correctionPlace, patterns, claims, wrong, right } = misconception
      if (correction !== undefined && !known.has(correction)) {
        report({
          file,
          at: correctionPlace,
          message: `No hay ninguna corrección «${correction}»`,
          hint: 'Agrégala a docs/_datos/correcciones.yml, o usa una que exista.',
        })
      }
      const tried = new Set<Way>()
      for (const { text, place } of wrong) {
        const own = statedIn(text).filter((statement) => isOf(statement, misconception))
        for (const { way } of own) tried.add(way)
        if (own.length > 0) continue
        report({
          file,
          at: place,
          message: `La frase de «si» no se señala: «${firstLine(text)}»`,
          hint: 'Ajusta una afirmación de su ficha para que la halle, o quita la frase.',
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
            ? 'Ajusta lo que afirma su ficha, o pasa la frase a «si».'
            : `Ajusta otra ficha: «${statement.misconception.truth}»`,
        })
      }
      for (const way of [...claims, ...patterns]) {
        if (tried.has(way)) continue
        report({
          file,
          at: way.place,
          message: `Ninguna frase de «si» prueba esta ${'verbs' in way ? 'afirmación' : 'expresión'}`,
          hint: 'Agrega a «si» una frase que diga la idea de esta manera.',
        })
      }
      for (const claim of claims) {
        for (const verb of unknownVerbs(claim, dictionary)) {
          report({
            file,
            at: claim.place,
            message: `No se conoce el verbo «${verb}» de la afirmación`,
            hint: 'Escríbelo en presente, como «respira», o en infinitivo; si es de más de una palabra, primero el verbo.',
          })
        }
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
