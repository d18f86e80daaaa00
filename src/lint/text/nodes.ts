import type { Nodes, Root } from 'mdast'

type ByType = { [Type in Nodes['type']]: Extract<Nodes, { type: Type }> }

const indexes = new WeakMap<Root, Map<string, Nodes[]>>()

/** The nodes of one type, in document order; a tree is walked once for all rules. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type): ByType[Type][] {
  let index = indexes.get(tree)
  if (!index) {
    index = new Map()
    const stack: Nodes[] = [tree]
    while (stack.length > 0) {
      const node = stack.pop()!
      const same = index.get(node.type)
      if (same) same.push(node)
      else index.set(node.type, [node])
      if (!('children' in node)) continue
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
    }
    indexes.set(tree, index)
  }
  return (index.get(type) ?? []) as ByType[Type][]
}
