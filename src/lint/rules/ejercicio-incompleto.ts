import { isUnclosed } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'

const before = '## Repaso\n\n::no-slide{reason="Repaso"}\n\n'

/** An exercise that nobody can do, or that nobody can check. */
export default defineRule(
  {
    id: 'ejercicio-incompleto',
    severity: 'error',
    what: 'Un ejercicio sin tarea, o sin solución y sin la razón de no tenerla.',
    why: 'Quien estudia por su cuenta no sabe si lo hizo bien, y a quien califica le falta la clave.',
    advice:
      'Escribe la solución justo después, con `:::solution`. Si cada quien llega a otra, dilo: `:::exercise{no-solution="Cada quien elige su planta"}`.',
    examples: [
      {
        wrong: `${before}:::exercise{minutes=5}\nDibuja una hoja y pon nombre a sus partes.\n:::\n`,
        right: `${before}:::exercise{minutes=5}\nDibuja una hoja y pon nombre a sus partes.\n:::\n\n:::solution\nEl limbo, el peciolo y los nervios.\n:::\n`,
        finds: ['9:1'],
      },
      {
        wrong: `${before}:::exercise{minutes=5}\n:::\n\n:::solution\nEl limbo, el peciolo y los nervios.\n:::\n`,
        right: `${before}:::exercise{no-solution="Cada quien elige su hoja"}\nDibuja una hoja y pon nombre a sus partes.\n:::\n`,
        finds: ['9:1'],
      },
      {
        wrong: `${before}:::exercise{no-solution="Cada quien elige su hoja"}\nDibuja una hoja.\n:::\n\n:::solution\n:::\n`,
        right: `${before}:::exercise\nDibuja una hoja.\n:::\n\n:::solution\nCon su limbo y su peciolo.\n:::\n`,
        finds: ['9:1', '13:1'],
      },
    ],
  },
  (document, _context, report) => {
    const exercises = (document.note?.sections ?? []).flatMap((section) => section.exercises)
    for (const { node, task, solution, noSolution, solutionNode } of exercises) {
      if (isUnclosed(node, document.file)) continue
      const at = node.position?.start
      if (task.length === 0) {
        report({
          message: 'El ejercicio no tiene tarea',
          hint: 'Escribe qué hay que hacer, entre «:::exercise» y «:::».',
          at,
        })
      }
      if (!solutionNode && !noSolution) {
        report({
          message: 'El ejercicio no tiene solución',
          hint: 'Escríbela justo después, con «:::solution», o di por qué no la tiene: «:::exercise{no-solution="…"}».',
          at,
        })
      }
      if (solutionNode && noSolution) {
        report({
          message: 'El ejercicio tiene solución y a la vez dice que no la tiene',
          hint: 'Quita «no-solution» o la solución.',
          at,
        })
      }
      if (solutionNode && solution.length === 0) {
        report({
          message: 'La solución está vacía',
          hint: 'Escríbela entre «:::solution» y «:::».',
          at: solutionNode.position?.start,
        })
      }
    }
  },
)
