import { defineRule } from '../rule.ts'
import { diagramsOf, fence } from '../text/diagrams.ts'

const forbidden: [RegExp, string][] = [
  [/^\s*(?:style|linkStyle|classDef)\s/, 'Los estilos los pone el curso: usa sus clases («:::clase»).'],
  [/^\s*click\s/, 'Un diagrama no lleva enlaces: ponlos en el texto.'],
  [/%%\{/, 'Quita la directiva: los ajustes son los mismos para todos los diagramas.'],
  [
    /^\s*(?:theme|themeVariables|themeCSS|securityLevel)\s*:/,
    'Quita los ajustes: son los mismos para todos los diagramas.',
  ],
]

/** A diagram with colours, links or settings of its own. */
export default defineRule(
  {
    id: 'diagrama-con-estilo',
    severity: 'error',
    fixed: true,
    what: 'Un diagrama con estilos, enlaces o ajustes propios.',
    why: 'Lo mismo se ve siempre igual, y se lee también en oscuro y en papel, porque el aspecto lo ponen las clases del curso.',
    advice: 'Usa las clases del curso, que están en `docs/_datos/diagramas.yml`.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b\n  style a fill:#f00')}\n:::\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a --> b')}\n:::\n`,
        finds: ['12:1'],
      },
    ],
  },
  (document, _context, report) => {
    for (const { node, code } of diagramsOf(document)) {
      const first = (node.position?.start.line ?? 0) + 1
      code.split('\n').forEach((line, index) => {
        const found = forbidden.find(([pattern]) => pattern.test(line))
        if (!found) return
        report({
          message: `El diagrama lleva «${line.trim()}»`,
          hint: found[1],
          at: { line: first + index, column: 1 },
        })
      })
    }
  },
)
