import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** A link that opens nothing. */
export default defineRule(
  {
    id: 'enlace-vacio',
    severity: 'error',
    stops: true,
    what: 'Un enlace sin dirección.',
    why: 'Quien lo pulsa no llega a ninguna parte.',
    advice: 'Escribe a dónde lleva: `[texto](dirección)`. Si todavía no hay dónde, deja solo el texto.',
    examples: [
      {
        wrong: 'Lee sobre [las hojas]() y [el tallo](#).\n',
        right: 'Lee sobre [las hojas](/plantas/) y el tallo.\n',
        finds: ['5:11', '5:27'],
      },
      {
        wrong: 'Lee sobre [las hojas][hojas].\n\n[hojas]: <>\n',
        right: 'Lee sobre [las hojas][hojas].\n\n[hojas]: /plantas/\n',
        finds: ['7:1'],
      },
    ],
  },
  ({ tree }, _context, report) => {
    // The pictures of pages are told of by a rule of their own.
    const pictured = new Set(nodesOf(tree, 'imageReference').map(({ identifier }) => identifier))
    const definitions = nodesOf(tree, 'definition').filter(({ identifier }) => !pictured.has(identifier))
    for (const node of [...nodesOf(tree, 'link'), ...definitions]) {
      if (node.url !== '' && node.url !== '#') continue
      report({
        message: 'El enlace no lleva a ninguna parte',
        hint: 'Escribe la dirección entre los paréntesis, o deja solo el texto.',
        at: node,
      })
    }
  },
)
