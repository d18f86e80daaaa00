/**
 * ELK, the layout that Mermaid uses, with four things changed.
 *
 * Shape. A part has the shape of its word, whatever the signs in which it is written.
 *
 * Order. Mermaid hands a flowchart's groups to it from the last to the first, and so the second
 * of two groups is drawn on the left. Here parts are handed over in the order in which an author
 * first names them: a group comes just before the first of its members. Inside a group ELK takes
 * the order of the arrows instead, backwards (it is told to consider the order of the source in
 * the outermost graph only), so those are handed over from the last to the first.
 *
 * Room. Mermaid's spacing suits a page that scrolls; a diagram that is fitted to a slide needs
 * its size for the text.
 *
 * Width. Slabs are as wide as the widest of them.
 */
import type { DiagramShape } from '../../notes/index.ts'
import { MONOSPACE, Vocabulary } from '../vocabulary.ts'

interface LaidOut {
  type?: string
  nodes: LaidOutNode[]
  edges: { start: string; end: string }[]
}

interface LaidOutNode {
  id: string
  label?: string
  isGroup?: boolean
  parentId?: string
  shape?: string
  padding?: number
  /** Of the label, in px. */
  minWidth?: number
  cssClasses?: string
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

/** @param tabs Whether there are folders: their tabs stand out of the room that ELK knows of. */
const spacing = (tabs: boolean) => ({
  'spacing.baseValue': 26,
  'elk.layered.spacing.edgeNodeBetweenLayers': tabs ? 20 : 10,
})

/** @param elk Mermaid's own ELK layout. */
export function courseLayout(elk: () => Promise<Layout>): LayoutLoader {
  return {
    name: 'elk',
    algorithm: 'elk.layered',
    loader: async () => {
      const original = await elk()
      return {
        render(data, svg, helpers, options) {
          let shapes = new Map<LaidOutNode, DiagramShape | undefined>()
          if (/^flowchart/.test(data.type ?? '')) {
            const edges = backwardsInGroups(data)
            data.nodes = inSourceOrder(data.nodes)
            data.edges = edges
            shapes = new Map(data.nodes.map((node) => [node, takeShape(node)]))
            // Mermaid gives a cylinder half the room at the sides that other shapes have.
            for (const node of data.nodes)
              if (node.shape === 'cylinder') node.padding = (node.padding ?? 0) * 2
            evenSlabs(data.nodes.filter((node) => !node.isGroup && shapes.get(node) === 'losa'))
          }
          const tabs = [...shapes.values()].includes('carpeta')
          return original.render(data, svg, helpers, { ...options, rootLayoutOptions: spacing(tabs) })
        },
      }
    },
  }
}

/** The words of the diagram that is being drawn. */
let vocabulary = new Vocabulary([])

/** Tells the layout, which Mermaid calls, by which words the next diagram is drawn. */
export function layOutWith(words: Vocabulary): void {
  vocabulary = words
}

/** Mermaid's name of each shape; those that are rectangles to it are finished in `structure.ts`. */
const SHAPES: Record<DiagramShape, string> = {
  rectangulo: 'squareRect',
  redondeado: 'roundedRect',
  'extremos-redondos': 'stadium',
  losa: 'squareRect',
  'marco-doble': 'squareRect',
  carpeta: 'squareRect',
  hoja: 'squareRect',
  cilindro: 'cylinder',
  banderin: 'odd',
  codigo: 'squareRect',
  hexagono: 'hexagon',
  rombo: 'diamond',
  circulo: 'circle',
}

/**
 * The shape of a node's word, which it takes on. Its classes go: the drawing would have them too,
 * and a word may be called like a part of Mermaid's.
 */
function takeShape(node: LaidOutNode): DiagramShape | undefined {
  const shape = vocabulary.lookOf(classesOf(node))?.shape
  node.cssClasses = shape === 'codigo' ? `default ${MONOSPACE}` : 'default'
  if (shape && !node.isGroup) node.shape = SHAPES[shape]
  return shape
}

/** In px: longer lines are broken by Mermaid (`wrappingWidth`). */
const WIDEST_LABEL = 215

function evenSlabs(slabs: LaidOutNode[]): void {
  const widest = Math.max(...slabs.map(labelWidth))
  for (const node of slabs) node.minWidth = Math.max(node.minWidth ?? 0, Math.min(widest, WIDEST_LABEL))
}

/** The width in px of a label's longest line. */
function labelWidth({ label = '' }: LaidOutNode): number {
  const context = document.createElement('canvas').getContext('2d')!
  context.font = getComputedStyle(document.body).font
  return Math.max(...label.split(/<br\s*\/?>|\n/i).map((line) => context.measureText(line).width))
}

/** Mermaid keeps the classes of `class a etapa,paso1` as one name. */
function classesOf(node: LaidOutNode): string[] {
  return (node.cssClasses ?? '').split(/[\s,]+/)
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
