import { defineRule } from '../rule.ts'

/** Footnotes that lead nowhere, that nobody calls, or that are there twice. */
export default defineRule(
  {
    id: 'nota-al-pie',
    severity: 'error',
    stops: true,
    what: 'Una llamada a una nota al pie que no existe, una nota sin ninguna llamada o la misma nota dos veces.',
    why: 'Las notas al pie son las fuentes: una que falta deja un dato sin respaldo.',
    advice: 'Define cada nota una vez, al final de la página, y llámala con `[^clave]`.',
    examples: [
      {
        wrong: 'La hoja respira.[^hoja-2020]\n',
        right: 'La hoja respira.[^hoja-2020]\n\n[^hoja-2020]: Todo el capítulo.\n',
        finds: ['[^hoja-2020]'],
      },
      {
        wrong: 'La hoja respira.\n\n[^hoja-2020]: Todo el capítulo.\n',
        right: 'La hoja respira.[^hoja-2020]\n\n[^hoja-2020]: Todo el capítulo.\n',
        finds: ['7:1'],
      },
    ],
  },
  ({ note, units }, _context, report) => {
    if (!note) return
    const { references, definitions } = note.footnotes
    // A reference without a definition is plain text to Markdown.
    for (const unit of units) {
      for (const match of unit.text.matchAll(/\[\^([^\]\s]+)\]/g)) {
        report({
          message: `La nota al pie «${match[1]}» no está definida`,
          hint: `Agrega «[^${match[1]}]: …» al final de la página.`,
          at: { unit, range: [match.index, match.index + match[0].length] },
        })
      }
    }
    const called = new Set(references.map(({ identifier }) => identifier))
    const defined = new Set<string>()
    for (const definition of definitions) {
      const { identifier, label } = definition
      if (defined.has(identifier)) {
        report({
          message: `La nota al pie «${label ?? identifier}» está definida dos veces`,
          hint: 'Deja una sola definición.',
          at: definition.position?.start,
        })
      } else if (!called.has(identifier)) {
        report({
          message: `La nota al pie «${label ?? identifier}» no tiene ninguna llamada`,
          hint: `Pon «[^${label ?? identifier}]» donde respalde algo, o quita la nota.`,
          at: definition.position?.start,
        })
      }
      defined.add(identifier)
    }
  },
)
