/**
 * ELK, the layout that Mermaid uses, with two things changed.
 *
 * Order. Mermaid hands a flowchart's groups to it from the last to the first, and so the second
 * of two groups is drawn on the left. Here parts are handed over in the order in which an author
 * first names them: a group comes just before the first of its members. Inside a group ELK takes
 * the order of the arrows instead, backwards (it is told to consider the order of the source in
 * the outermost graph only), so those are handed over from the last to the first.
 *
 * Room. Mermaid's spacing suits a page that scrolls; a diagram that is fitted to a slide needs
 * its size for the text.
 */
interface LaidOut {
  type?: string
  nodes: { id: string; isGroup?: boolean; parentId?: string; shape?: string; padding?: number }[]
  edges: { start: string; end: string }[]
}

interface Layout {
  render(data: LaidOut, svg: unknown, helpers: unknown, options: LayoutOptions): Promise<unknown>
}

interface LayoutOptions {
  algorithm?: string
  rootLayoutOptions?: Record<string, unknown>
}

/** What `mermaid.registerLayoutLoaders` takes. */
export interface LayoutLoader {
  name: string
  loader(): Promise<Layout>
  algorithm?: string
}

const SPACING = {
  'spacing.baseValue': 26,
  'elk.layered.spacing.edgeNodeBetweenLayers': 10,
}

/** @param elk Mermaid's own ELK layout. */
export function courseLayout(elk: () => Promise<Layout>): LayoutLoader {
  return {
    name: 'elk',
    algorithm: 'elk.layered',
    loader: async () => {
      const original = await elk()
      return {
        render(data, svg, helpers, options) {
          if (/^flowchart/.test(data.type ?? '')) {
            const edges = backwardsInGroups(data)
            data.nodes = inSourceOrder(data.nodes)
            data.edges = edges
            // Mermaid gives a cylinder half the room at the sides that other shapes have.
            for (const node of data.nodes)
              if (node.shape === 'cylinder') node.padding = (node.padding ?? 0) * 2
          }
          return original.render(data, svg, helpers, { ...options, rootLayoutOptions: SPACING })
        },
      }
    },
  }
}

function inSourceOrder(nodes: LaidOut['nodes']): LaidOut['nodes'] {
  const declared = nodes.filter((node) => !node.isGroup).map((node) => node.id)
  const last = declared.length
  const children = Map.groupBy(nodes, (node) => node.parentId)
  const places = new Map<string, number>()
  const measure = (id: string, isGroup = false): number => {
    const own = declared.indexOf(id)
    const place = isGroup
      ? Math.min(last, ...(children.get(id) ?? []).map((child) => measure(child.id, child.isGroup)))
      : own === -1
        ? last
        : own
    places.set(id, place)
    return place
  }
  for (const node of children.get(undefined) ?? []) measure(node.id, node.isGroup)
  const ordered: LaidOut['nodes'] = []
  const walk = (parent: string | undefined) => {
    const siblings = [...(children.get(parent) ?? [])].sort((a, b) => places.get(a.id)! - places.get(b.id)!)
    for (const node of siblings) {
      ordered.push(node)
      walk(node.id)
    }
  }
  walk(undefined)
  return ordered
}

function backwardsInGroups({ nodes, edges }: LaidOut): LaidOut['edges'] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const inGroup = (edge: LaidOut['edges'][number]) =>
    parents.get(edge.start) !== undefined && parents.get(edge.start) === parents.get(edge.end)
  const inner = edges.filter(inGroup)
  return edges.map((edge) => (inGroup(edge) ? inner.pop()! : edge))
}
