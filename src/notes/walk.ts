import type { Nodes } from 'mdast'

/**
 * Calls `each` with a node and all below it, in document order.
 *
 * For who only reads: `unist-util-visit` also tells parents and takes changes,
 * which costs three times as much, and it nests a call for every level.
 */
export function walk(tree: Nodes, each: (node: Nodes) => void): void {
  find(tree, (node) => {
    each(node)
    return false
  })
}

/** The first node, in document order, that `test` accepts. */
export function find(tree: Nodes, test: (node: Nodes) => boolean): Nodes | undefined {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (test(node)) return node
    if (!('children' in node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!)
  }
  return undefined
}
