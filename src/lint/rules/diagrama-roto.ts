import { defineRule } from '../rule.ts'
import { reportDiagramFaults } from '../text/diagram-faults.ts'
import { fence } from '../text/diagrams.ts'

/** A diagram that Mermaid can't read. */
export default defineRule(
  {
    id: 'diagrama-roto',
    severity: 'error',
    stops: true,
    what: 'Un diagrama que Mermaid no entiende.',
    why: 'No se puede dibujar, y la construcción del sitio se detiene.',
    advice: 'Corrige la línea indicada: casi siempre falta cerrar una comilla, un corchete o un `end`.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina" --> b')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"] --> b')}\n:::\n\nVeamos.\n`,
        finds: ['11:4'],
      },
    ],
  },
  (document, context, report) => reportDiagramFaults(['diagram-syntax'], document, context, report),
)
