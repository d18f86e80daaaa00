import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classesOf } from './classes.ts'

/** Takes the elements of a class out of a tree, in their order. */
export function takeOut(tree: Root, className: string): Element[] {
  const taken: Element[] = []
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (!classesOf(node).includes(className)) return undefined
    parent.children.splice(index, 1)
    taken.push(node)
    return [SKIP, index]
  })
  return taken
}
