import type { ContainerDirective } from './types.ts'

/** Whether `node` is the block `:::name`. */
export function isDirective(node: { type: string }, name: string): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === name
}

/** Whether `node` is a block that stands in a section by itself, and is no prose. */
export function isOfSection(node: { type: string }): node is ContainerDirective {
  return ['slide', 'question', 'exercise', 'solution', 'teacher'].some((name) => isDirective(node, name))
}
