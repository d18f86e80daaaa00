import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** A heading that skips a level. */
export default defineRule(
  {
    id: 'orden-de-encabezados',
    severity: 'error',
    what: 'Un encabezado que se salta un nivel: `####` debajo de `##`.',
    why: 'Quien usa un lector de pantalla se mueve por los niveles, y uno que falta parece una sección perdida.',
    advice: 'Baja de nivel de uno en uno; el primero de la página es `##`.',
    examples: [
      {
        wrong: '## Hojas\n\n::no-slide{reason="Ejemplo"}\n\n#### Detalle\n',
        right: '## Hojas\n\n::no-slide{reason="Ejemplo"}\n\n### Detalle\n',
        finds: ['9:1'],
      },
    ],
  },
  ({ tree, kind }, _context, report) => {
    if (kind === 'lecture') return
    let previous = 1
    for (const heading of nodesOf(tree, 'heading')) {
      if (heading.depth > previous + 1) {
        report({
          message: `El encabezado salta del nivel ${previous} al ${heading.depth}`,
          hint: `Escríbelo con «${'#'.repeat(previous + 1)}».`,
          at: heading,
        })
      }
      previous = heading.depth
    }
  },
)
