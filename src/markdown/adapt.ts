import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Content } from './nodes.ts'

/** Where a node stands in the tree as the author wrote it. */
export interface Place {
  parent: Parents
  index: number
}

/**
 * One of the site's adapters: for a type of node, what stands in its place. `undefined` leaves the
 * node. What is below it has been adapted before; what takes its place is not looked at again, but
 * for another node of the same type, which the following adapters see.
 */
export type Adapter = {
  [Type in RootContent['type']]?: (
    node: Extract<RootContent, { type: Type }>,
    place: Place,
  ) => Content | Content[] | undefined
}

/** Runs `adapters`, in order, over a copy of `tree`, which stays as it is. */
export function adapt(tree: Root, adapters: readonly Adapter[]): Root {
  const byType = new Map<string, Handler[]>()
  for (const adapter of adapters) {
    for (const [type, handler] of Object.entries(adapter)) {
      byType.set(type, [...(byType.get(type) ?? []), handler as Handler])
    }
  }
  return { ...tree, children: adaptBelow(tree, byType) }
}

type Handler = (node: Nodes, place: Place) => Content | Content[] | undefined

function adaptBelow(parent: Parents, byType: ReadonlyMap<string, Handler[]>): Content[] {
  return parent.children.flatMap((child, index) => {
    let node: Content = { ...child }
    if ('children' in child) node = { ...child, children: adaptBelow(child, byType) } as Content
    for (const handler of byType.get(child.type) ?? []) {
      const given = handler(node, { parent, index })
      if (given === undefined) continue
      if (Array.isArray(given) || given.type !== child.type) return given
      node = given
    }
    return node
  })
}
