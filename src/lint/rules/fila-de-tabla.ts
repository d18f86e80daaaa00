import { defineRule } from '../rule.ts'
import type { Document } from '../document.ts'
import { nodesOf } from '../text/nodes.ts'
import { pointAt } from '../text/places.ts'

/** A line with bars that Markdown made no table of. */
interface FailedTable {
  /** Offset in the file. */
  index: number
  /** Cells of its heading. */
  columns: number
  /** Cells of its line of dashes; undefined when there is none. */
  marks: number | undefined
  /** Whether cells of its heading are between two bars, as wikis write them. */
  doubled: boolean
}

/** Lines with bars that Markdown made no table of. */
function failedTables({ tree, markdown }: Document): FailedTable[] {
  return nodesOf(tree, 'paragraph').flatMap(({ position }): FailedTable[] => {
    let at = position!.start.offset!
    const lines = markdown
      .slice(at, position!.end.offset)
      .split('\n')
      .map((line) => {
        const text = line.replace(/^[\s>]+/, '').trimEnd()
        const index = at + line.indexOf(text)
        at += line.length + 1
        return { text, index }
      })
    for (const [row, { text, index }] of lines.entries()) {
      const head = lines[row - 1]?.text
      if (!head || !/(?<!\\)\|/.test(head) || !text.includes('|')) continue
      const columns = cellsOf(head)
      const doubled = head.startsWith('||')
      if (/^[\s|:–—-]*[–—-][\s|:–—-]*$/.test(text)) return [{ index, columns, marks: cellsOf(text), doubled }]
      const both = [head, text].every((line) => /^\|.*[^\\]\|$/.test(line))
      if (both) return [{ index: lines[row - 1]!.index, columns, marks: undefined, doubled }]
    }
    return []
  })
}

/** How many cells a row has. */
function cellsOf(row: string): number {
  return row.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length
}

/** A row of a table that has other cells than its heading. */
export default defineRule(
  {
    id: 'fila-de-tabla',
    severity: 'error',
    stops: true,
    what: 'Una fila de tabla con más celdas o con menos que su encabezado, o una línea de guiones que no le corresponde.',
    why: 'Las celdas que sobran no se publican, y con otra línea de guiones no hay tabla: se publican las barras. Casi siempre es una barra `|` dentro de un código, que corta la celda.',
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
      {
        wrong: '| Uno | Dos |\n| --- |\n| hoja | pan |\n',
        right: '| Uno | Dos |\n| --- | --- |\n| hoja | pan |\n',
        finds: ['6:1'],
      },
      {
        wrong: '> | Uno |\n> | --- | --- |\n> | hoja |\n\nUno | Dos\n— | —\n\n| Uno |\n| hoja |\n',
        right: '> | Uno |\n> | --- |\n> | hoja |\n\nUno | dos.\n\n\\| Uno \\|\n',
        finds: ['6:3', '10:1', '12:1'],
      },
    ],
  },
  (document, _context, report) => {
    const { tree, kind } = document
    if (kind === 'data') return
    for (const { index, columns, marks, doubled } of failedTables(document)) {
      report({
        message:
          marks === undefined
            ? 'Falta la línea de guiones: esto no es una tabla, y se publica con sus barras'
            : marks === columns
              ? 'La línea de guiones está mal escrita: esto no es una tabla, y se publica con sus barras'
              : `La línea de guiones tiene ${marks} ${marks === 1 ? 'celda' : 'celdas'} y el encabezado ${columns}: no es una tabla, y se publica con sus barras`,
        hint: doubled
          ? 'Cada celda va entre barras sencillas, «| Uno | Dos |», y debajo del encabezado, «| --- | --- |».'
          : `Debajo del encabezado escribe «${'| --- '.repeat(columns)}|». Si no es una tabla, escribe «\\|» por cada barra.`,
        at: pointAt(document, index),
      })
    }
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
          const written = document.markdown.slice(row.position?.start.offset, row.position?.end.offset)
          report(
            /(?<!\\)\|/.test(written)
              ? {
                  message: `La fila tiene ${cells} de las ${columns} celdas`,
                  hint: 'Agrega las que faltan, aunque queden vacías: «| |».',
                  at: row.position?.start,
                }
              : {
                  message: 'Este texto, pegado a la tabla, se lee como una fila más',
                  hint: 'Deja una línea en blanco después de la tabla; si es una fila, sepárala en celdas con «|».',
                  at: row.position?.start,
                },
          )
        }
      }
    }
  },
)
