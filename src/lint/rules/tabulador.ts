import type { Nodes } from 'mdast'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

const literal: readonly Nodes['type'][] = ['code', 'inlineCode', 'html', 'yaml']

/** A tab, which each program takes for another number of blanks. */
export default defineRule(
  {
    id: 'tabulador',
    severity: 'warning',
    what: 'Un tabulador fuera de un bloque de código.',
    why: 'Según el programa vale dos, cuatro u ocho espacios, y lo que parece dentro de una lista puede quedar fuera.',
    advice: 'Pon espacios: dos o tres por nivel, los que ocupa la señal de la lista.',
    examples: [
      {
        wrong: '- Una hoja.\n\t- Un nervio.\n',
        right: '- Una hoja.\n  - Un nervio.\n',
        finds: ['6:1'],
      },
    ],
  },
  (document, _context, report) => {
    const { markdown, tree, kind } = document
    if (kind === 'data' || !markdown.includes('\t')) return
    const ranges = literal
      .flatMap((type) => nodesOf(tree, type))
      .map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const)
    // One finding a line: the rest of its tabs are mended with the first.
    for (const { 0: line, index } of markdown.matchAll(/[^\n\t]*\t[^\n]*/g)) {
      const at = index + line.indexOf('\t')
      if (ranges.some(([from, to]) => at >= from && at < to)) continue
      report({
        message: 'Hay un tabulador',
        hint: 'Cámbialo por espacios: cada programa le da otro ancho.',
        at: rangeAt(document, at, 1),
      })
    }
  },
)
