import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** HTML, which no output shows. */
export default defineRule(
  {
    id: 'html-en-la-nota',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'HTML, o algo entre ángulos que se lee como HTML: `<br>`, `<puerto>`.',
    why: 'Los apuntes son también diapositivas y papel: el HTML no se publica en ninguna parte, y lo que va entre ángulos desaparecería de la frase.',
    advice:
      'Usa Markdown y las directivas del curso. Lo que es un ejemplo o un hueco por llenar va en letra de código.',
    examples: [
      {
        path: 'docs/_datos/terminos.yml',
        wrong: '---\n- termino: hoja\n  definicion: Parte <b>verde</b> de una planta.\n',
        right: '---\n- termino: hoja\n  definicion: Parte **verde** de una planta.\n',
        finds: ['3:21', '3:29'],
      },
      { wrong: 'Una línea<br>y otra.\n', right: 'Una línea y otra.\n', finds: ['5:10'] },
      {
        wrong: 'Escribe <nombre> y luego </fin>.\n',
        right: 'Escribe `<nombre>` y luego `</fin>`.\n',
        finds: ['5:9', '5:26'],
      },
      {
        wrong: '<!-- pendiente --> <script>alert(1)</script>\n',
        right: '<!-- pendiente -->\n',
        finds: ['5:20'],
      },
      {
        wrong: '<!-- Falta cerrar este comentario.\n\nEsto no se leería.\n',
        right: '<!-- Ya está cerrado. -->\n\nEsto se lee.\n',
        finds: ['5:1'],
      },
      {
        path: 'slides/slides.md',
        wrong: '# El <pan>\n\nVa `List<Pan>`.\n\n<!-- Se dice <b>despacio</b>. -->\n',
        right: '# El `<pan>`\n\nVa `List<Pan>`.\n\n<!-- Se dice despacio. -->\n',
        finds: ['5:6'],
      },
    ],
  },
  ({ tree, kind, source }, _context, report) => {
    // What the home page has of it is told by another rule.
    if (kind !== 'note' && kind !== 'lecture' && kind !== 'inline') return
    for (const node of nodesOf(tree, 'html')) {
      const { start } = node.position!
      const found = besidesComments(node.value)
      if (!found) continue
      const { at, open } = found
      const shown = node.value.slice(at).split('\n')[0]!.slice(0, 40)
      const before = node.value.slice(0, at)
      const lines = before.split('\n')
      const place =
        lines.length === 1
          ? { line: start.line, column: start.column + at }
          : {
              line: start.line + lines.length - 1,
              column: columnIn(source, start.line + lines.length - 1, shown),
            }
      if (before !== '' && !open && !/^[<&]/.test(shown)) {
        report({
          message: 'Lo que sigue a un comentario en su misma línea no se publica',
          hint: 'Pon el comentario en una línea aparte.',
          at: place,
        })
        continue
      }
      report({
        message: open
          ? 'El comentario no se cierra'
          : `Hay HTML en ${{ note: 'la nota', lecture: 'la presentación', inline: 'los datos' }[kind]}: «${shown}»`,
        hint: open
          ? 'Ciérralo con «-->»: lo que sigue no se publica.'
          : /^<\/?[\p{L}_][^\s>]*>$/u.test(shown)
            ? `Si es un ejemplo o un hueco por llenar, escríbelo en letra de código: «\`${shown}\`»; si no, en Markdown.`
            : 'Escríbelo en Markdown; lo que es un ejemplo va en letra de código.',
        at: place,
      })
    }
  },
)

/** Where something begins that is no comment; undefined when all of it is comments. */
function besidesComments(html: string): { at: number; open: boolean } | undefined {
  const comments = /\s*(?:<!--(?:>|->|[\s\S]*?-->)\s*)*/y
  comments.exec(html)
  const at = comments.lastIndex
  return at < html.length ? { at, open: html.startsWith('<!--', at) } : undefined
}

function columnIn(source: string, line: number, text: string): number {
  return Math.max(0, (source.split('\n')[line - 1] ?? '').indexOf(text)) + 1
}
