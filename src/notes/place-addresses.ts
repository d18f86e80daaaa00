import type { Link, Nodes, Parents, Root, Text } from 'mdast'
import { location } from 'vfile-location'
import { joinTexts } from './join-texts.ts'
import { find } from './walk.ts'

/**
 * Gives their place to the addresses that GFM finds after its parse, as after «[» or `"`, and to
 * the text on both sides of them: it leaves all of these without any, and what has no place, no
 * rule can tell. One that is written with character references stays as it is.
 */
export function placeAddresses(tree: Root, source: string): void {
  if (!find(tree, (node) => !node.position)) return
  const places = location(source)
  const place = (node: Nodes, from: number, to: number): void => {
    const [start, end] = [places.toPoint(from), places.toPoint(to)]
    if (start && end) node.position = { start, end }
  }
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return
    if (parent.children.some((child) => !child.position)) {
      joinTexts(parent)
      for (const run of runsWithoutPlace(parent, source)) placeRun(run, source, place)
    }
    for (const child of parent.children) visit(child)
  }
  visit(tree)
}

/** What one text has become, and from where to where it is written. */
interface Run {
  nodes: (Link | Text)[]
  from: number
  to: number
}

function runsWithoutPlace(parent: Parents, source: string): Run[] {
  const runs: Run[] = []
  const children: readonly Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    if (children[index]!.position) continue
    const first = index
    while (index < children.length && !children[index]!.position) index++
    const nodes = children.slice(first, index).filter((node) => node.type === 'text' || node.type === 'link')
    const [from, to] = contentOf(parent, source)
    runs.push({
      nodes,
      from: children[first - 1]?.position?.end.offset ?? from,
      to: children[index]?.position?.start.offset ?? to,
    })
  }
  return runs
}

/** What makes an element, before its content and after it. */
const marks: Partial<Record<Nodes['type'], [before: RegExp, after: RegExp]>> = {
  heading: [/^#{1,6}[ \t]+/, /(?:[ \t]+#+|\n *(?:=+|-+))?[ \t]*$/],
  strong: [/^../, /..$/],
  emphasis: [/^./, /.$/],
  delete: [/^~+/, /~+$/],
  tableCell: [/^\|?[ \t]*/, /[ \t]*\|?$/],
  textDirective: [/^:[^[]*\[/, /\](?:\{[^}]*\})?$/],
  leafDirective: [/^::[^[]*\[/, /\](?:\{[^}]*\})?$/],
}

/** Where the content of `parent` begins and ends. */
function contentOf(parent: Parents, source: string): [from: number, to: number] {
  const [from, to] = [parent.position?.start.offset ?? 0, parent.position?.end.offset ?? 0]
  const written = source.slice(from, to)
  const [before, after] = marks[parent.type]?.map((mark) => mark.exec(written)?.[0].length ?? 0) ?? [0, 0]
  return [from + before!, to - after!]
}

function placeRun(
  { nodes, from, to }: Run,
  source: string,
  place: (node: Nodes, from: number, to: number) => void,
): void {
  const spans = new Map<Nodes, [from: number, to: number]>()
  let cursor = from
  for (const node of nodes) {
    if (node.type !== 'link') continue
    // Between addresses there may be escapes; they themselves are as they are read.
    const { value } = node.children[0] as Text
    const at = source.indexOf(value, cursor)
    cursor = at + value.length
    if (at === -1 || cursor > to) return
    spans.set(node, [at, cursor])
  }
  cursor = from
  for (const [index, node] of nodes.entries()) {
    const own = spans.get(node)
    const next = spans.get(nodes[index + 1] ?? node)?.[0] ?? to
    place(node, own?.[0] ?? cursor, own?.[1] ?? next)
    if (node.type === 'link') place(node.children[0]!, ...own!)
    cursor = own?.[1] ?? next
  }
}
