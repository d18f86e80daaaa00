import { defineRule } from '../rule.ts'
import { reportDiagramFaults } from '../text/diagram-faults.ts'
import { fence } from '../text/diagrams.ts'

/** A diagram of a type that no description can be derived from, without one. */
export default defineRule(
  {
    id: 'diagrama-sin-descripcion',
    severity: 'error',
    stops: true,
    what: 'Un diagrama de un tipo que no se describe solo, sin `accDescr`.',
    why: 'Quien no lo ve no sabría qué muestra: solo se describen solos los de flujo, de secuencia, de estados y de clases.',
    advice: 'Agrega `accDescr: …` y cuenta en una o dos frases todo lo que muestra.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('pie\n  accTitle: De qué está hecho el pan\n  "Harina" : 3\n  "Agua" : 2')}\n:::\n\nVeamos.\n`,
        right: `## Pan\n\n:::slide\n${fence('pie\n  accTitle: De qué está hecho el pan\n  accDescr: De cada cinco partes, tres son de harina, y dos, de agua.\n  "Harina" : 3\n  "Agua" : 2')}\n:::\n\nVeamos.\n`,
        finds: ['9:1'],
      },
    ],
  },
  (document, context, report) => reportDiagramFaults(['diagram-description'], document, context, report),
)
