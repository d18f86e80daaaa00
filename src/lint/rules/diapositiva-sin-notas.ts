import { countWords } from '../../notes/count-words.ts'
import { defineRule } from '../rule.ts'
import { hasBrokenBlocks } from '../text/told.ts'

/** A slide with nothing to say beside it. */
export default defineRule(
  {
    id: 'diapositiva-sin-notas',
    severity: 'error',
    stops: true,
    what: 'Una diapositiva cuya sección no tiene texto.',
    why: 'El texto de la sección es lo que dice el docente.',
    advice: 'Escribe debajo lo que dirías en clase.',
    examples: [
      {
        wrong: '## Las hojas\n\n:::slide\n- Son verdes\n:::\n',
        right: '## Las hojas\n\n:::slide\n- Son verdes\n:::\n\nSon verdes por la clorofila.\n',
        finds: ['7:1'],
      },
    ],
  },
  (document, _context, report) => {
    for (const section of document.note?.sections ?? []) {
      const { title, slide, prose } = section
      if (!slide || countWords(prose) > 0 || hasBrokenBlocks(document, section)) continue
      report({
        message: `La sección «${title}» no tiene texto: su diapositiva queda sin notas del docente`,
        hint: 'Escribe debajo lo que dirías en clase.',
        at: slide.node.position?.start,
      })
    }
  },
)
