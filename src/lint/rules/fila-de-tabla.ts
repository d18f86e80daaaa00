import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** A row of a table that has other cells than its heading. */
export default defineRule(
  {
    id: 'fila-de-tabla',
    severity: 'error',
    stops: true,
    what: 'Una fila de tabla con más celdas o con menos que su encabezado.',
    why: 'Las celdas que sobran no se publican. Casi siempre es una barra `|` dentro de un código, que corta la celda.',
    advice:
      'Escribe `\\|` donde la barra es parte del texto, también dentro del código; deja vacía la celda que falte.',
    examples: [
      {
        wrong: '| Uno | Dos |\n| --- | --- |\n| `a | b` | c |\n',
        right: '| Uno | Dos |\n| --- | --- |\n| `a \\| b` | c |\n',
        finds: ['7:11'],
      },
      {
        wrong: '| Uno | Dos |\n| --- | --- |\n| hoja |\n',
        right: '| Uno | Dos |\n| --- | --- |\n| hoja | |\n',
        finds: ['7:1'],
      },
    ],
  },
  ({ tree, kind }, _context, report) => {
    if (kind === 'data') return
    for (const table of nodesOf(tree, 'table')) {
      const columns = table.children[0]?.children.length ?? 0
      for (const row of table.children.slice(1)) {
        const cells = row.children.length
        if (cells > columns) {
          report({
            message: `La fila tiene ${cells} celdas y el encabezado ${columns}: lo que sobra no se publica`,
            hint: 'Si la barra es parte del texto, escribe «\\|», también dentro de un código.',
            at: row.children[columns]?.position?.start,
          })
        } else if (cells < columns) {
          report({
            message: `La fila tiene ${cells} de las ${columns} celdas`,
            hint: 'Agrega las que faltan, aunque queden vacías: «| |».',
            at: row.position?.start,
          })
        }
      }
    }
  },
)
