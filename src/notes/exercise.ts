import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { minutesOf } from './directives.ts'
import { isDirective } from './is-directive.ts'
import { isUnclosed } from './is-unclosed.ts'
import { report } from './problem.ts'
import type { ContainerDirective, Exercise } from './types.ts'

/**
 * Reads each `:::exercise` among the blocks of a section, with the `:::solution` that follows it.
 *
 * @param nextId gives the id of the next exercise
 * @param remarksOf what is said to the teacher of an exercise, by its node
 */
export function readExercises(
  children: readonly RootContent[],
  nextId: () => string,
  file: VFile,
  remarksOf: (node: ContainerDirective) => ContainerDirective[],
): Exercise[] {
  const exercises: Exercise[] = []
  for (const [index, node] of children.entries()) {
    if (isDirective(node, 'exercise')) {
      const next = children[index + 1]
      const solution = next && isDirective(next, 'solution') ? next : undefined
      exercises.push({ ...readExercise(node, solution), id: nextId(), remarks: remarksOf(node) })
    }
    const before = children[index - 1]
    const isLoose = isDirective(node, 'solution') && !(before && isDirective(before, 'exercise'))
    if (isLoose && !(before && isUnclosed(before, file))) {
      report(file, {
        rule: 'solucion-suelta',
        reason: 'La solución no está junto a ningún ejercicio',
        hint: 'Pon «:::solution» justo después del «:::» que cierra su «:::exercise», sin nada entre los dos.',
        place: node.position?.start,
      })
    }
  }
  return exercises
}

function readExercise(
  node: ContainerDirective,
  solution: ContainerDirective | undefined,
): Omit<Exercise, 'id' | 'remarks'> {
  const { minutes, title, 'no-solution': noSolution } = node.attributes ?? {}
  return {
    title: title || undefined,
    minutes: minutesOf(minutes),
    task: node.children,
    solution: solution?.children ?? [],
    noSolution: noSolution || undefined,
    node,
    solutionNode: solution,
  }
}
