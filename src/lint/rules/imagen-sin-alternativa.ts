import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** An image that says nothing to who doesn't see it. */
export default defineRule(
  {
    id: 'imagen-sin-alternativa',
    severity: 'error',
    what: 'Una figura sin texto alternativo.',
    why: 'Quien no la ve no sabe qué muestra.',
    advice: 'Escribe entre los corchetes qué se ve en ella: `![Una hoja al trasluz](…)`.',
    examples: [
      {
        wrong: 'Mira: ![](/hoja.png)\n',
        right: 'Mira: ![Una hoja al trasluz](/hoja.png)\n',
        finds: ['5:7'],
      },
    ],
  },
  ({ tree }, _context, report) => {
    for (const node of [...nodesOf(tree, 'image'), ...nodesOf(tree, 'imageReference')]) {
      if (node.alt?.trim()) continue
      report({
        message: 'La figura no tiene texto alternativo',
        hint: 'Escribe entre los corchetes qué se ve en ella.',
        at: node,
      })
    }
  },
)
