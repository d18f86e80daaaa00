import { defineRule } from '../rule.ts'
import { fence } from '../text/diagrams.ts'

/**
 * Kinds that Mermaid draws on a canvas of its own size, whatever they hold: drawn with one thing or
 * two and fitted to a slide, their smallest letters measure from 6 to 14 px.
 */
const small = new Map([
  ['gantt', 'un calendario'],
  ['quadrantChart', 'cuadrantes'],
  ['treemap', 'áreas'],
  ['xychart', 'barras o líneas'],
  ['radar', 'un radar'],
  ['packet', 'un paquete'],
  ['journey', 'un recorrido'],
  ['wardley', 'un mapa de Wardley'],
  ['sankey', 'un flujo de cantidades'],
  ['cynefin', 'un marco Cynefin'],
])

/** A diagram of a kind that no slide can show large enough. */
export default defineRule(
  {
    id: 'diagrama-pequeno',
    severity: 'error',
    stops: true,
    what: 'En una diapositiva, un diagrama de un tipo que siempre sale con la letra más pequeña de lo que se lee en clase: `gantt`, `quadrantChart`, `treemap`, `xychart`, `radar`, `packet`, `journey`, `wardley`, `sankey` y `cynefin`.',
    why: 'Mermaid los dibuja en un lienzo de tamaño fijo: tengan lo que tengan, sus letras miden menos de 16 px en la diapositiva, y la construcción no la publica.',
    advice: 'Usa una tabla o un diagrama de flujo, o prepara el dibujo como figura.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('gantt\n  accTitle: La mañana\n  accDescr: Primero se amasa\n  dateFormat YYYY-MM-DD\n  Amasar :a, 2026-01-01, 3d')}\n:::\n\nVeamos.\n`,
        right: '## Pan\n\n:::slide\n| Día | Qué se hace |\n| --- | --- |\n| 1 | Amasar |\n:::\n\nVeamos.\n',
        finds: ['9:1'],
      },
    ],
  },
  ({ note }, _context, report) => {
    for (const { onSlide, code, start } of (note?.sections ?? []).flatMap(({ diagrams }) => diagrams)) {
      if (!onSlide) continue
      const lines = code.split('\n')
      const line = lines.findIndex((text) => /^\s*[A-Za-z]/.test(text))
      const kind = /^\s*([A-Za-z]+)/.exec(lines[line] ?? '')?.[1] ?? ''
      const noun = small.get(kind)
      if (noun === undefined) continue
      report({
        message: `«${kind}» dibuja ${noun} con la letra más pequeña de lo que se lee en una diapositiva`,
        hint: 'Usa una tabla o un diagrama de flujo, o prepara el dibujo como figura.',
        at: { line: start.line + line, column: start.column },
      })
    }
  },
)
