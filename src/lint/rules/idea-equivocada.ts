import { announcesErrors } from '../claims/doubt.ts'
import { defineRule } from '../rule.ts'
import type { Statement } from '../misconception-finder.ts'
import { foldText } from '../spanish/fold.ts'

/** A known mistake stated as fact. */
export default defineRule(
  {
    id: 'idea-equivocada',
    severity: 'error',
    what: 'Una idea equivocada de las que el curso corrige, dicha como cierta. No se señala cuando la frase la niega, la pone en duda o la cita, ni en una pregunta, en una opción incorrecta o bajo un encabezado que anuncia errores.',
    why: 'Una frase repetida sin cuidado enseña justo lo que el curso corrige.',
    advice:
      'Di lo correcto, o deja claro en la misma frase que es un error. Qué ideas son, y cómo se suelen decir, está en `docs/_datos/ideas-equivocadas.yml`.',
    examples: [
      {
        wrong: 'Las plantas respiran solo de noche.\n',
        right: 'Las plantas no respiran solo de noche.\n',
        finds: ['plantas respiran solo de noche'],
      },
      {
        wrong: 'La planta saca su alimento de la tierra.\n',
        right: 'Es falso que la planta saque su alimento de la tierra.\n',
        finds: ['planta saca su alimento de la tierra'],
      },
    ],
  },
  async ({ units, path }, { misconceptions }, report) => {
    // Its own file says what is true by naming what is not.
    if (path.endsWith('_datos/ideas-equivocadas.yml')) return
    const finder = await misconceptions.ready()
    let announced = false
    for (const unit of units) {
      // Under «Mitos» they are told to be answered.
      if (unit.kind === 'heading') announced = announcesErrors.test(foldText(unit.text))
      else if (announced) continue
      // One sentence may say one thing in several ways that the course knows.
      const told = new Map<Statement['misconception'], number>()
      for (const { misconception, range } of finder.find(unit).toSorted(byPlace)) {
        const [from, to] = range
        const end = told.get(misconception) ?? 0
        told.set(misconception, Math.max(end, to))
        if (from < end) continue
        const { truth, correction } = misconception
        report({
          message: `Se da por cierta una idea equivocada: «${unit.text.slice(...range)}»`,
          hint: correction ? `${truth} Es la corrección ${correction}.` : truth,
          at: { unit, range },
        })
      }
    }
  },
)

function byPlace(a: Statement, b: Statement): number {
  return a.range[0] - b.range[0]
}
