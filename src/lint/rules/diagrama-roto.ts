import { defineRule } from '../rule.ts'
import { diagramsOf, fence } from '../text/diagrams.ts'
import { parseMermaid } from '../text/mermaid.ts'

/** A diagram that Mermaid can't read. */
export default defineRule(
  {
    id: 'diagrama-roto',
    severity: 'error',
    fixed: true,
    what: 'Un diagrama que Mermaid no entiende.',
    why: 'No se puede dibujar, y la construcción del sitio se detiene.',
    advice: 'Corrige la línea indicada: casi siempre falta cerrar una comilla, un corchete o un `end`.',
    examples: [
      {
        wrong: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina" --> b')}\n:::\n`,
        right: `## Pan\n\n:::slide\n${fence('flowchart LR\n  accTitle: De la harina al pan\n  a["Harina"] --> b')}\n:::\n`,
        finds: ['11:1'],
      },
    ],
  },
  async (document, _context, report) => {
    for (const { node, code } of diagramsOf(document)) {
      const fault = await parseMermaid(code)
      if (!fault) continue
      const first = (node.position?.start.line ?? 0) + 1
      const lines = code.split('\n')
      const index = Math.min(Math.max(fault.line - 1, 0), lines.length - 1)
      report({
        message: `Mermaid no entiende el diagrama: ${fault.reason}`,
        hint: `La línea dice «${lines[index]!.trim()}».`,
        at: { line: first + index, column: 1 },
      })
    }
  },
)
