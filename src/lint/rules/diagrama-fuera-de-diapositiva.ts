import { defineRule } from '../rule.ts'
import { fence } from '../text/diagrams.ts'

/** A diagram that the deck would not show. */
export default defineRule(
  {
    id: 'diagrama-fuera-de-diapositiva',
    severity: 'error',
    what: 'Un diagrama Mermaid que no está dentro de `:::slide`, o más de uno en la misma diapositiva.',
    why: 'Los diagramas que se leen en la página también se proyectan, uno por diapositiva.',
    advice: 'Pon el diagrama dentro del `:::slide` de su sección; si ya hay uno, abre otra sección.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n- De la harina al pan\n:::\n\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b')}\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b')}\n:::\n\nVeamos.\n`,
        finds: ['11:1'],
      },
    ],
  },
  ({ note }, _context, report) => {
    for (const { diagrams } of note?.sections ?? []) {
      for (const { onSlide, node } of diagrams) {
        if (onSlide) continue
        report({
          message: 'El diagrama no está en ninguna diapositiva',
          hint: 'Ponlo dentro del «:::slide» de su sección.',
          at: node.position?.start,
        })
      }
      for (const { node } of diagrams.filter(({ onSlide }) => onSlide).slice(1)) {
        report({
          message: 'La diapositiva ya tiene un diagrama',
          hint: 'Abre otra sección «##» para este.',
          at: node.position?.start,
        })
      }
    }
  },
)
