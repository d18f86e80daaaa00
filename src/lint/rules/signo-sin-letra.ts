import { isDrawn } from '../../fonts/glyphs.ts'
import { isDiagram, referencedCharacters } from '../../notes/index.ts'
import type { Document } from '../document.ts'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

/** A sign that no face of the project has. */
export default defineRule(
  {
    id: 'signo-sin-letra',
    severity: 'warning',
    what: 'Un signo que ninguna letra del proyecto puede dibujar: una escritura lejana, un emoji en un código, un símbolo raro.',
    why: 'La página lo muestra si el equipo de quien lee lo tiene; en los PDF y en las diapositivas queda un cuadro vacío.',
    advice: 'Dilo con palabras o con otro signo. Si hace falta tal cual, ponlo en una figura.',
    examples: [
      { wrong: 'La raíz 根 crece.\n', right: 'La raíz crece.\n', finds: ['5:9'] },
      {
        wrong: '```console\n$ regar\n🌱 listo\n```\n',
        right: '```console\n$ regar\n✓ listo\n```\n',
        finds: ['7:1'],
      },
      { wrong: 'Cuesta 2 &#8383;.\n', right: 'Cuesta 2 α.\n', finds: ['5:1'] },
      { wrong: 'Cae &Zscr;.\n', right: 'Cae &rarr;.\n', finds: ['5:1'] },
    ],
  },
  (document, _context, report) => {
    const { source, kind } = document
    // Other texts are not drawn with the project's faces.
    if (kind === 'inline' || kind === 'text') return
    const tell = (char: string, at: Parameters<typeof report>[0]['at']): void => {
      const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      report({
        message: `Ninguna letra del proyecto tiene «${char}» (U+${code})`,
        hint: 'En los PDF y las diapositivas queda un cuadro vacío: dilo con palabras o con otro signo.',
        at,
      })
    }
    const comments = commentsOf(document)
    for (const { 0: char, index } of source.matchAll(/[^\x00-\xff]/gu)) {
      if (isDrawn(char) || isWithin(index, comments) || isToldEmoji(char, index, document)) continue
      tell(char, rangeAt(document, index, char.length))
    }
    if (!/[&#]\w|&#/.test(source)) return
    for (const node of nodesOf(document.tree, 'text')) {
      const { start, end } = node.position ?? {}
      const written = source.slice(start?.offset, end?.offset)
      for (const char of new Set(node.value)) {
        if (!isDrawn(char) && !written.includes(char)) tell(char, start)
      }
    }
    for (const node of nodesOf(document.tree, 'code').filter(isDiagram)) {
      for (const char of referencedCharacters(node.value)) if (!isDrawn(char)) tell(char, node)
    }
  },
)

type Stretch = readonly [from: number, to: number]

function commentsOf({ tree, kind }: Document): Stretch[] {
  // In a lecture a comment is what is said.
  if (kind === 'lecture') return []
  return nodesOf(tree, 'html').map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0])
}

/** Emoji in what is read, which another rule tells. */
function isToldEmoji(char: string, index: number, { units }: Document): boolean {
  if (!/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/u.test(char)) return false
  return units.some(({ runs }) =>
    isWithin(
      index,
      runs.map(({ start, end }) => [start, end]),
    ),
  )
}

function isWithin(index: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(([from, to]) => index >= from && index < to)
}
