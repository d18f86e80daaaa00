import { toString } from 'mdast-util-to-string'
import { isUnclosed } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'

/** A question that nobody can answer, or that teaches nothing when answered. */
export default defineRule(
  {
    id: 'pregunta-incompleta',
    severity: 'error',
    what: 'Una pregunta sin opción correcta, sin opción incorrecta, con menos de tres opciones o más de cinco, o sin explicación; o una abierta sin respuesta.',
    why: 'Sin respuesta, no se puede corregir; sin explicación, no enseña.',
    advice: 'Marca con `- [x]` las correctas y con `- [ ]` las demás, y explica debajo por qué.',
    examples: [
      {
        wrong:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [ ] Dióxido de carbono\n- [ ] Nitrógeno\n\nCon él y con agua hace azúcar.\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n\nCon él y con agua hace azúcar.\n:::\n',
        finds: ['9:1'],
      },
      {
        wrong:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n\nCon él y con agua hace azúcar.\n:::\n',
        finds: ['9:1'],
      },
      {
        wrong: '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\nDióxido de carbono.\n:::\n',
        finds: ['9:1'],
      },
    ],
  },
  (document, _context, report) => {
    for (const { questions, examQuestions } of document.note?.sections ?? []) {
      for (const { options, explanation, text, node } of [...questions, ...examQuestions]) {
        if (isUnclosed(node, document.file)) continue
        const at = node.position?.start
        const fault = (message: string, hint: string): void => report({ message, hint, at })
        if (text.length === 0) fault('La pregunta no tiene enunciado', 'Escríbelo antes de las opciones.')
        if (options.length === 0) {
          // Of one with another list the model already says so.
          const open = !node.children.some(({ type }) => type === 'list')
          if (open && explanation.length === 0) {
            fault(
              'La pregunta no tiene opciones ni respuesta',
              'Agrega una lista con «- [x]» en las correctas y «- [ ]» en las demás; si es abierta, escribe la respuesta después.',
            )
          }
          continue
        }
        const second = explanation.find(
          (child) =>
            child.type === 'list' && child.children.some(({ checked }) => typeof checked === 'boolean'),
        )
        if (second) {
          report({
            message:
              'La pregunta tiene opciones en dos listas, y las de la segunda se leen como parte de la respuesta',
            hint: 'Ponlas todas en una lista; lo que va en medio, antes de la pregunta o después de las opciones.',
            at: second.position?.start,
          })
        }
        const seen = new Set<string>()
        for (const { children } of options) {
          // What is no text, as a drawing, may differ where the words don't.
          const written = children.every(({ type }) => type === 'paragraph') ? toString(children).trim() : ''
          if (written !== '' && seen.has(written)) {
            report({
              message: `Dos opciones dicen lo mismo: «${written}»`,
              hint: 'Cambia una.',
              at: children[0]?.position?.start,
            })
          }
          seen.add(written)
        }
        const right = options.filter(({ correct }) => correct).length
        if (right === 0) fault('La pregunta no tiene ninguna opción correcta', 'Marca una con «- [x]».')
        if (right === options.length) {
          fault('Todas las opciones de la pregunta son correctas', 'Deja alguna con «- [ ]».')
        }
        if (options.length < 3 || options.length > 5) {
          const count = options.length === 1 ? 'una sola opción' : `${options.length} opciones`
          fault(
            `La pregunta tiene ${count}`,
            options.length < 3 ? 'Agrega opciones hasta tener tres o cuatro.' : 'Deja cinco como máximo.',
          )
        }
        if (explanation.length === 0) {
          fault('La pregunta no explica su respuesta', 'Agrega un párrafo después de las opciones.')
        }
      }
    }
  },
)
