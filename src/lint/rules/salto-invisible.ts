import { settleText } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** Blanks at the end of a line, which break it in other programs. */
export default defineRule(
  {
    id: 'salto-invisible',
    severity: 'warning',
    what: 'Una línea de un párrafo que termina en dos espacios o más.',
    why: 'En otros programas eso corta la línea; aquí los espacios del final no cuentan, porque nadie los ve.',
    advice:
      'Si quieres cortarla, termínala con una barra invertida o deja una línea en blanco; si no, quítalos.',
    examples: [
      {
        wrong: 'Rosas son rojas,  \nvioletas azules.\n',
        right: 'Rosas son rojas,\\\nvioletas azules.\n',
        finds: ['5:17'],
      },
    ],
  },
  ({ file, tree, source }, _context, report) => {
    const { blankBreaks } = settleText(file)
    if (blankBreaks.length === 0) return
    const lines = source.split('\n')
    for (const { position } of nodesOf(tree, 'paragraph')) {
      for (const line of blankBreaks) {
        if (!position || line < position.start.line || line >= position.end.line) continue
        report({
          message: 'Los espacios del final no cortan la línea',
          hint: 'Termínala con «\\» si quieres cortarla; si no, quítalos.',
          at: { line, column: lines[line - 1]!.length + 1 },
        })
      }
    }
  },
)
