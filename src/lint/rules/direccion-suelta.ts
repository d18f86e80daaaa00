import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** An address in the middle of the prose, to be read letter by letter. */
export default defineRule(
  {
    id: 'direccion-suelta',
    severity: 'warning',
    what: 'Una dirección de Internet escrita en medio del texto, sin decir qué hay en ella.',
    why: 'Un lector de pantalla la lee letra por letra, en papel parte la línea, y nadie sabe a dónde lleva sin abrirla.',
    advice:
      'Pon un texto que diga qué se abre: `[la guía](https://…)`. Si lo que importa es la dirección misma, escríbela entre ángulos o como código.',
    examples: [
      {
        wrong: 'La guía está en https://ejemplo.org/guia y se lee pronto.\n',
        right:
          'Está en [la guía](https://ejemplo.org/guia) o en <https://ejemplo.org/guia>, y se lee pronto.\n',
        finds: ['5:17'],
      },
      { wrong: 'Visita www.ejemplo.org hoy.\n', right: 'Visita `www.ejemplo.org` hoy.\n', finds: ['5:8'] },
    ],
  },
  ({ tree, source }, _context, report) => {
    for (const node of nodesOf(tree, 'link')) {
      const { start, end } = node.position ?? {}
      if (start?.offset === undefined || end?.offset === undefined) continue
      const written = source.slice(start.offset, end.offset)
      if (!/^(?:https?:\/\/|www\.)/i.test(written)) continue
      report({
        message: 'Hay una dirección suelta en el texto',
        hint: 'Escribe un enlace con un texto que diga qué se abre, «[texto](dirección)», o ponla entre «<» y «>».',
        at: node,
      })
    }
  },
)
