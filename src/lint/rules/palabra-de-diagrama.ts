import { defineRule } from '../rule.ts'
import { reportDiagramFaults } from '../text/diagram-faults.ts'
import { fence } from '../text/diagrams.ts'

/** A class that no word of the diagrams has, or one given to what isn't there. */
export default defineRule(
  {
    id: 'palabra-de-diagrama',
    severity: 'error',
    stops: true,
    what: 'En un diagrama, una palabra que nadie definió, o una palabra dada a un nodo que no está.',
    why: 'No se sabría cómo se dibuja ni cómo se lee, y un paso se perdería.',
    advice:
      'Usa una de las que hay, o defínela en `docs/_datos/diagramas.yml`; si es el nodo, corrige su nombre.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"]:::archvo --> b["Pan"]')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"]:::archivo --> b["Pan"]')}\n:::\n\nVeamos.\n`,
        finds: ['11:17'],
      },
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"] --> b["Pan"]\n  class c paso1')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"] --> b["Pan"]\n  class b paso1')}\n:::\n\nVeamos.\n`,
        finds: ['12:9'],
      },
    ],
  },
  (document, context, report) => reportDiagramFaults(['diagram-class'], document, context, report),
)
