import { defineRule } from '../rule.ts'
import { writtenTexts } from '../text/literals.ts'
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
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    for (const { text, start } of writtenTexts(document)) {
      for (const { 0: pair, index } of text.matchAll(/\\[\s\S]/gu)) {
        const [, char = ''] = [...pair]
        const literal = /[\p{L}\p{N} ]/u.test(char)
        if (!literal && !/[,;?'"%/@^]/.test(char)) continue
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
