/** What a note says to who teaches: remarks, and where each step of a slide comes. */
import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { isDirective } from './is-directive.ts'
import { isUnclosed } from './is-unclosed.ts'
import { report } from './problem.ts'
import { isStep } from './published.ts'
import type { ContainerDirective, Section, TextDirective } from './types.ts'
import { walk } from './walk.ts'

/** The remarks of a section: its own, and those of its questions and exercises, by their nodes. */
export interface Remarks {
  own: ContainerDirective[]
  of: ReadonlyMap<RootContent, ContainerDirective[]>
}

/**
 * Finds what each `:::teacher` among the blocks of a section belongs to: the question or exercise
 * that it follows, its solution between them or not; else the section's slide.
 */
export function readRemarks(children: readonly RootContent[]): Remarks {
  const own: ContainerDirective[] = []
  const of = new Map<RootContent, ContainerDirective[]>()
  let owner: RootContent | undefined
  for (const node of children) {
    if (isDirective(node, 'teacher')) {
      if (!owner) own.push(node)
      else of.set(owner, [...(of.get(owner) ?? []), node])
    } else if (isDirective(node, 'question') || isDirective(node, 'exercise')) owner = node
    else if (!isDirective(node, 'solution')) owner = undefined
  }
  return { own, of }
}

/** Records each `:::teacher` and each `:step` that no slide of `sections` would show its teacher. */
export function checkTeacherMarks(tree: Root, sections: readonly Section[], file: VFile): void {
  const shown = new Set<Nodes>()
  for (const { slide, prose, remarks, questions, exercises } of sections) {
    const asked = [...questions, ...exercises.filter(({ minutes }) => slide ?? minutes !== undefined)]
    for (const node of asked.flatMap((one) => one.remarks)) shown.add(node)
    if (!slide) continue
    for (const node of remarks) shown.add(node)
    for (const block of prose) walk(block, (node) => isStep(node) && shown.add(node))
  }
  const inSections = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 2)
  const marks: (ContainerDirective | TextDirective)[] =
    // Of others it is said that they can't stand where they do.
    inSections === -1 ? [] : tree.children.slice(inSections).filter((node) => isDirective(node, 'teacher'))
  walk(tree, (node) => isStep(node) && marks.push(node))
  for (const lost of marks) {
    if (shown.has(lost) || isUnclosed(lost, file)) continue
    report(file, {
      rule: 'marca-sin-diapositiva',
      reason: `«${lost.name}» está donde ninguna diapositiva lo muestra al docente`,
      hint: isStep(lost)
        ? 'Ponla en el texto de una sección que tenga «:::slide», delante de lo que se dice en ese paso; o quítala.'
        : 'Ponla en una sección que tenga «:::slide», o justo después de una pregunta o de un ejercicio; o quítala.',
      place: lost.position?.start,
    })
  }
}
