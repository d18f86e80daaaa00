import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { isOfMisplacedFields } from '../text/told.ts'

/** Also of several characters, as families, flags and the keys of a telephone. */
/** What every emoji has, and most texts have not: looking for emoji themselves takes longer. */
const pictorial = /[\u00a9\u00ae\u20e3\u203c-\u3299\ud83c-\ud83f]/

const emoji = /\p{RGI_Emoji}|[\d#*]\uFE0F?\u20E3|\p{RI}{1,2}|\p{Extended_Pictographic}\uFE0F?/gv

/** Markup that some of the outputs can't show. */
export default defineRule(
  {
    id: 'markdown-no-permitido',
    severity: 'error',
    what: 'Una línea divisoria, un emoji o código sin lenguaje en los apuntes.',
    why: 'Los apuntes son también diapositivas y PDF: ahí `---` parte la diapositiva, un emoji se ve distinto en cada equipo y el código sin lenguaje no se colorea.',
    advice: 'Usa Markdown y las directivas del curso; para código sin lenguaje, `text`.',
    examples: [
      { wrong: 'Uno.\n\n---\n\nDos.\n', right: 'Uno.\n\nDos.\n', finds: ['7:1'] },
      { wrong: 'Listo 🎉, paso 1️⃣ de 👩‍🍳.\n', right: 'Listo, paso 1.\n', finds: ['🎉', '1️⃣', '👩‍🍳'] },
      { wrong: 'Uno.\n\n    dos\n', right: 'Uno.\n\ndos\n', finds: ['7:1'] },
      { wrong: '```\nhola\n```\n', right: '```text\nhola\n```\n', finds: ['5:1'] },
    ],
  },
  (document, _context, report) => {
    const { tree, units, kind, source } = document
    if (kind === 'note') {
      for (const node of nodesOf(tree, 'thematicBreak')) {
        if (isOfMisplacedFields(document, node)) continue
        report({
          message: 'Hay una línea divisoria en la nota',
          hint: 'Quítala, o abre una sección «##».',
          at: node,
        })
      }
      for (const node of nodesOf(tree, 'code')) {
        if (node.lang || !node.position) continue
        if (!/^[`~]{3}/.test(source.slice(node.position.start.offset))) {
          report({
            message: 'La sangría de cuatro espacios convierte este texto en un bloque de código',
            hint: 'Quita la sangría; si es código, ponlo entre dos líneas «```».',
            at: node.position.start,
          })
          continue
        }
        report({
          message: 'El bloque de código no dice su lenguaje',
          hint: 'Escríbelo junto a los acentos graves: «```console», «```text»…',
          at: node.position.start,
        })
      }
    }
    for (const unit of units) {
      if (!pictorial.test(unit.text)) continue
      for (const match of unit.text.matchAll(emoji)) {
        if (/[©®™↔↕]/.test(match[0])) continue
        report({
          message: `Hay un emoji: «${match[0]}»`,
          hint: 'Dilo con palabras.',
          at: { unit, range: [match.index, match.index + match[0].length] },
        })
      }
    }
  },
)
