import type { Element, Root } from 'hast'

/**
 * Calls `each` with every element below `parent`, in document order, with where it stands; what is in
 * one is left out when `each` says so. `each` may put another node in its place.
 *
 * For the many steps that look at every page whole: `unist-util-visit` does more, and takes three
 * times as long.
 */
export function eachElement(
  parent: Root | Element,
  each: (element: Element, place: { parent: Root | Element; index: number }) => 'skip' | void,
): void {
  const { children } = parent
  for (let index = 0; index < children.length; index++) {
    const node = children[index]!
    if (node.type === 'element' && each(node, { parent, index }) !== 'skip') eachElement(node, each)
  }
}
