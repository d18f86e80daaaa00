import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { ContainerDirective, Exercise } from './types.ts'

/** Whether `node` is `:::exercise` or its `:::solution`. */
export function isExercisePart(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective' && (node.name === 'exercise' || node.name === 'solution')
}

/**
 * Reads each `:::exercise` among the blocks of a section, with the `:::solution` that follows it.
 *
 * @param nextId gives the id of the next exercise
 */
export function readExercises(
  children: readonly RootContent[],
  nextId: () => string,
  file: VFile,
): Exercise[] {
  const exercises: Exercise[] = []
  for (const [index, node] of children.entries()) {
    if (!isExercisePart(node)) continue
    const next = children[index + 1]
    if (node.name === 'exercise') {
      const solution = next && isExercisePart(next) && next.name === 'solution' ? next : undefined
      exercises.push(readExercise(node, solution, nextId()))
    } else if (!follows(children[index - 1])) {
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

function follows(before: RootContent | undefined): boolean {
  return before !== undefined && isExercisePart(before) && before.name === 'exercise'
}

function readExercise(
  node: ContainerDirective,
  solution: ContainerDirective | undefined,
  id: string,
): Exercise {
  const { minutes, 'no-solution': noSolution } = node.attributes ?? {}
  return {
    id,
    minutes: minutes ? Number(minutes.replace(',', '.')) : undefined,
    task: node.children,
    solution: solution?.children ?? [],
    noSolution: noSolution || undefined,
    node,
    solutionNode: solution,
  }
}
