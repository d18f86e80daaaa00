import { defineRule } from '../rule.ts'
import { reportDiagramFaults } from '../text/diagram-faults.ts'
import { fence } from '../text/diagrams.ts'

/** A diagram with colours, links or settings of its own. */
export default defineRule(
  {
    id: 'diagrama-con-estilo',
    severity: 'error',
    stops: true,
    what: 'Un diagrama con estilos, enlaces o ajustes propios.',
    why: 'Lo mismo se ve siempre igual, y se lee también en oscuro y en papel, porque el aspecto lo ponen las palabras de los diagramas.',
    advice: 'Usa esas palabras: las del curso están en `docs/_datos/diagramas.yml`.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b\n  style a fill:#f00')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b\n  class a etapa')}\n:::\n\nVeamos.\n`,
        finds: ['12:3'],
      },
    ],
  },
  (document, context, report) => reportDiagramFaults(['diagram-directive'], document, context, report),
)
