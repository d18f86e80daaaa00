import type { Document } from '../document.ts'
import { defineRule } from '../rule.ts'
import { literalsIn } from '../text/literals.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

/** A mark of emphasis or code that is published as it was typed. */
export default defineRule(
  {
    id: 'enfasis-sin-cerrar',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Un asterisco, una raya baja, dos virgulillas o un acento grave que no abren ni cierran nada.',
    why: 'Se publican tal cual, en medio de la frase.',
    advice:
      'Ciérralos, quita el espacio que llevan pegado por dentro, o deja fuera los signos que toquen una letra: `«**hoja**»s`. Si quieres el signo mismo, ponle delante una barra invertida o escríbelo en letra de código.',
    examples: [
      {
        wrong: 'Dos **«hojas»**verdes y ** tres** más.\n',
        right: 'Dos «**hojas**» verdes y **tres** más.\n',
        finds: ['5:5', '5:25'],
      },
      { wrong: 'Un *pétalo y `agua.\n', right: 'Un *pétalo* y `agua`.\n', finds: ['5:4', '5:14'] },
      {
        path: 'docs/_datos/terminos.yml',
        wrong: '---\n- termino: hoja\n  definicion: >-\n    Sale en el\n    **«llano»**s y `ya.\n',
        right: '---\n- termino: hoja\n  definicion: >-\n    Sale en los\n    «**llanos**» y `ya`.\n',
        finds: ['5:5', '5:14', '5:20'],
      },
      { wrong: 'Pon `sal``agua`.\n', right: 'Pon `sal` `agua`.\n', finds: ['5:9'] },
      { wrong: 'Dos * tres y ~~no.\n', right: 'Dos \\* tres y ~~no~~.\n', finds: ['5:5', '5:14'] },
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    for (const { value, position } of nodesOf(document.tree, 'inlineCode')) {
      const start = position?.start.offset ?? 0
      if (!value.includes('``') || document.source.startsWith('``', start)) continue
      const glued = document.source.indexOf('``', start)
      report({
        message: 'Dos códigos pegados se leen como uno',
        hint: 'Deja un espacio entre los dos, o únelos en uno.',
        at: rangeAt(document, glued, 2),
      })
    }
    const cut = cutRows(document)
    for (const { sign, before, after, at } of literalsIn(document, /`+|\*+|_+|~~+/)) {
      if (cut.some(([from, to]) => at >= from && at < to)) continue
      // Within a word it is one of its letters.
      if (sign.startsWith('_') && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) continue
      // «5 * 6» is a product, published as it is.
      if (sign === '*' && /[\p{N})]\s$/u.test(before) && /^\s[\p{N}(]/u.test(after)) continue
      const code = sign.startsWith('`')
      const touched = /[^\s\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
      const reading = /[\p{L}\p{N}]$/u.test(before) && /^[^\s\p{L}\p{N}]/u.test(after)
      report({
        message: `«${sign}» no abre ni cierra nada, y se publica tal cual`,
        hint: code
          ? `Ciérralo con otro «${sign}», o ponle delante una barra invertida.`
          : touched || reading
            ? 'Entre una letra y otro signo no vale: deja ese signo fuera, o separa la palabra.'
            : `Ciérralo, sin espacio por dentro; si quieres el signo mismo, escribe «\\${sign[0]}».`,
        at: rangeAt(document, at, sign.length),
      })
    }
  },
)

/** The rows of tables that have a bar too many, which cuts what it stands in: a rule of their own tells it. */
function cutRows({ tree }: Document): [from: number, to: number][] {
  return nodesOf(tree, 'table').flatMap(({ children: [head, ...rows] }) =>
    rows
      .filter(({ children }) => children.length > (head?.children.length ?? 0))
      .map(({ position }): [number, number] => [position?.start.offset ?? 0, position?.end.offset ?? 0]),
  )
}
