import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** Asterisks of a product, a pattern or a name that Markdown takes for emphasis. */
export default defineRule(
  {
    id: 'enfasis-dentro-de-palabra',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Asteriscos entre letras o cifras, como en `2*3*4`, o los guiones bajos de un nombre, como `__init__.py`, que Markdown lee como cursiva o negrita.',
    why: 'Los signos no se publican, y lo que queda entre ellos sale inclinado o en negrita: se lee `234`.',
    advice: 'Si son parte del texto, escribe `\\*` o pon todo en letra de código.',
    examples: [
      {
        wrong: 'Da 2*3*4 pasos, y a*b = c*d.\n',
        right: 'Da 2\\*3\\*4 pasos, y `a*b = c*d`.\n',
        finds: ['5:5', '5:20'],
      },
      {
        wrong: 'Van 2**3**4 y 5*6* panes, y *7*8.\n',
        right: 'Van `2**3**4` y 5 × 6 panes, y *7* u 8, en foto**síntesis** o *pan*es.\n',
        finds: ['5:6', '5:16', '5:29'],
      },
      { wrong: 'Empieza en __init__.py.\n', right: 'Empieza en `__init__.py`.\n', finds: ['5:12'] },
      {
        path: 'docs/_datos/terminos.yml',
        wrong: '---\n- termino: hoja\n  definicion: "Mide 2*3*4 pasos."\n',
        right: '---\n- termino: hoja\n  definicion: "Mide 2\\\\*3\\\\*4 pasos."\n',
        finds: ['3:22'],
      },
    ],
  },
  ({ tree, markdown }, _context, report) => {
    for (const type of ['emphasis', 'strong'] as const) {
      for (const node of nodesOf(tree, type)) {
        const from = node.position!.start.offset!
        const to = node.position!.end.offset!
        if (markdown[from] === '_') {
          // «__init__.py»: a name. Emphasis that a full stop ends has a blank or a sign behind that.
          if (!/^(?:\.[\p{L}\p{N}]|[_/\\-])/u.test(markdown.slice(to, to + 2))) continue
          report({
            message: `Los guiones bajos de «${markdown.slice(from, to)}» se leen como ${type === 'strong' ? 'negrita' : 'cursiva'}, y no se publican`,
            hint: 'Si es el nombre de un archivo o de un programa, ponlo en letra de código.',
            at: node,
          })
          continue
        }
        const length = type === 'strong' ? 2 : 1
        const outside = [markdown[from - 1] ?? ' ', markdown[to] ?? ' '] as const
        const inside = [markdown[from + length] ?? ' ', markdown[to - length - 1] ?? ' '] as const
        const within = type === 'emphasis' && outside.every((char) => /[\p{L}\p{M}\p{N}]/u.test(char))
        const product = outside.some((char, side) => /\p{N}/u.test(char) && /\p{N}/u.test(inside[side]!))
        if (!within && !product) continue
        report({
          message: `Los asteriscos de «${markdown.slice(from - 1, to + 1).trim()}» se leen como ${type === 'strong' ? 'negrita' : 'cursiva'}, y no se publican`,
          hint: 'Si son parte del texto, escribe «\\*» o ponlo en letra de código; si no, abre y cierra el énfasis donde empieza y acaba la palabra.',
          at: node,
        })
      }
    }
  },
)
