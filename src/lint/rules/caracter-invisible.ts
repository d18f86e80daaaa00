import { referencedCharacters } from '../../notes/index.ts'
import type { Document } from '../document.ts'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'
import { unseen } from '../text/unseen.ts'

/** Characters that nobody sees, and that change what is read, found or copied. */
export default defineRule(
  {
    id: 'caracter-invisible',
    severity: 'error',
    stops: true,
    fixes: true,
    what: 'Un carácter que no se ve: de ancho cero, de control, un guion opcional, un espacio poco común, o un espacio de no separación en un código.',
    why: 'La búsqueda no halla la palabra que lo lleva, y un comando copiado con él no funciona.',
    advice: 'Bórralo y escribe de nuevo lo que hay alrededor: suele venir de copiar y pegar.',
    examples: [
      { wrong: 'La ho\u200bja es ver\u00adde.\n', right: 'La hoja es verde.\n', finds: ['5:6', '5:16'] },
      { wrong: 'La ho&shy;ja.\n', right: 'La hoja.\n', finds: ['5:6'] },
      {
        wrong: '```console\n$ ls\u00a0-l\n```\n',
        right: '```console\n$ ls -l\n```\n',
        finds: ['6:5'],
      },
    ],
  },
  (document, _context, report) => {
    const { source } = document
    for (const { at, length, name, instead } of [...unseenIn(source), ...blanksInCode(document)]) {
      const code = source.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')
      report({
        message: `Hay ${name} (U+${code})`,
        hint: instead === '' ? 'Bórralo.' : 'Escribe en su lugar un espacio corriente.',
        at: rangeAt(document, at, length),
        change: { start: at, end: at + length, text: instead },
      })
    }
    if (!source.includes('&')) return
    for (const { position } of nodesOf(document.tree, 'text')) {
      const start = position?.start.offset ?? 0
      for (const { 0: name, index } of source.slice(start, position?.end.offset).matchAll(/&#?\w+;/g)) {
        const char = referencedCharacters(name)
        const kind = unseen(char.codePointAt(0) ?? 0x20)
        if (!kind) continue
        const [from, to] = [start + index, start + index + name.length]
        report({
          message: `«${name}» es ${kind.name}`,
          hint: kind.instead === '' ? 'Bórralo.' : 'Escribe en su lugar un espacio corriente.',
          at: rangeAt(document, from, name.length),
          change: { start: from, end: to, text: kind.instead },
        })
      }
    }
  },
)

interface Found {
  at: number
  length: number
  name: string
  instead: string
}

function unseenIn(source: string): Found[] {
  const found: Found[] = []
  // Most files have none: what is looked at one by one is what isn't plain.
  for (const { 0: char, index } of source.matchAll(/[^\n\t\u0020-\u007e\u00a1-\u00ac\u00ae-\u05ff]/gu)) {
    const kind = unseen(char.codePointAt(0)!)
    if (kind) found.push({ at: index, length: char.length, ...kind })
  }
  return found
}

/** Blanks that look like a space and are none: right between a number and its unit, wrong in code. */
function blanksInCode({ tree, source }: Document): Found[] {
  if (!/[\u00a0\u2007\u202f]/.test(source)) return []
  return [...nodesOf(tree, 'code'), ...nodesOf(tree, 'inlineCode')].flatMap(({ type, position }) => {
    const start = position?.start.offset ?? 0
    const written = source.slice(start, position?.end.offset)
    // What is in code within a text may be a figure: «1 : 50 000».
    const blanks = type === 'code' ? /[\u00a0\u2007\u202f]/g : /(?<=\p{L})[\u00a0\u2007\u202f](?=[\p{L}/-])/gu
    return Array.from(written.matchAll(blanks), ({ index }) => ({
      at: start + index,
      length: 1,
      name: 'un espacio de no separación en un código',
      instead: ' ',
    }))
  })
}
