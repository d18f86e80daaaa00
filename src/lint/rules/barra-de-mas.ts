import type { Nodes } from 'mdast'
import { defineRule } from '../rule.ts'
import { writtenTexts } from '../text/literals.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

/** A backslash that takes no meaning from what follows it. */
export default defineRule(
  {
    id: 'barra-de-mas',
    severity: 'error',
    stops: true,
    what: 'Una barra invertida delante de algo que no la necesita.',
    why: 'Delante de una letra se publica tal cual; delante de un signo corriente no hace nada.',
    advice: 'Quítala, o pon en letra de código lo que la lleva: `C:\\Users`.',
    examples: [
      {
        wrong: 'Está en C:\\panes y\\, claro, no.\n',
        right: 'Está en `C:\\panes` y, claro, no.\n',
        finds: ['5:11', '5:19'],
      },
      {
        wrong: 'Abre C:\\*.md o \\\\pan\\uso.\n',
        right: 'Abre `C:\\*.md` o `\\\\pan\\uso`.\n',
        finds: ['5:8', '5:16', '5:21'],
      },
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    const last = new Set<Nodes | undefined>(
      nodesOf(document.tree, 'paragraph').map(({ children }) => children.at(-1)),
    )
    for (const { text, start, node } of writtenTexts(document)) {
      // Within a paragraph it would have cut the line.
      if (/(?<!\\)(?:\\\\)*\\$/.test(text) && last.has(node)) {
        report({
          message: 'La barra invertida al final de un párrafo se publica tal cual',
          hint: 'Quítala: el párrafo ya termina ahí.',
          at: rangeAt(document, start + text.length - 1, 1),
        })
      }
      for (const { 0: pair, index } of text.matchAll(/\\[\s\S]/gu)) {
        const [, char = ''] = [...pair]
        const literal = /[\p{L}\p{N} ]/u.test(char)
        const [before, after] = [text.slice(0, index), text.slice(index + pair.length)]
        if (!literal && isInPath(before, char, after)) {
          report({
            message: 'La barra invertida de una ruta no se publica',
            hint: 'Pon la ruta en letra de código.',
            at: rangeAt(document, start + index, pair.length),
          })
          continue
        }
        if (!literal && !/[,;?'"%/@^]/.test(char)) continue
        // «Horno\Bandeja»: a name with its spaces of names.
        if (
          literal &&
          /(?<![:\\])(?:^|[^\p{L}:\\])\p{Lu}\p{L}*(?:\\\p{Lu}\p{L}*)*$/u.test(before) &&
          /\p{Lu}/u.test(char)
        )
          continue
        report({
          message: literal
            ? 'La barra invertida se publica tal cual'
            : `«${char}» no necesita la barra invertida`,
          hint: literal
            ? 'Quítala; si es parte de una ruta o de un código, ponlo en letra de código.'
            : 'Quítala.',
          at: rangeAt(document, start + index, pair.length),
        })
      }
    }
  },
)

/** Whether a backslash between `before` and `char` is one of a path of Windows: `C:\*.md`, `\\equipo\uso`. */
function isInPath(before: string, char: string, after: string): boolean {
  if (/(?<![\p{L}\p{N}])[A-Za-z]:$/u.test(before)) return true
  return char === '\\' && !/[\p{L}\p{N}\\]$/u.test(before) && /^[\p{L}\p{N}.-]{2,}\\/u.test(after)
}
