import { defineRule } from '../rule.ts'
import { reportDiagramFaults } from '../text/diagram-faults.ts'
import { fence } from '../text/diagrams.ts'

/** A diagram without a name for who doesn't see it. */
export default defineRule(
  {
    id: 'diagrama-sin-titulo',
    severity: 'error',
    stops: true,
    what: 'Un diagrama Mermaid sin `accTitle`.',
    why: 'Es el nombre de la figura para quien usa un lector de pantalla, y su texto en el PDF.',
    advice: 'Agrega `accTitle: …` en la primera línea después del tipo de diagrama.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  a["Harina"] --> b["Pan"]')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"] --> b["Pan"]')}\n:::\n\nVeamos.\n`,
        finds: ['9:1'],
      },
    ],
  },
  (document, context, report) => reportDiagramFaults(['diagram-title'], document, context, report),
)
