/**
 * Gives the parts of flowcharts, state and class diagrams the names that the stylesheet knows:
 * `node`, `cluster`, `edge` (`dotted`, `thick`) and `edgeLabel`, plus the author's words and how
 * those are drawn.
 */
import type { DiagramModel, FlowModel, StateModel } from '../model.ts'
import { folder, inset, sheet } from '../shapes.ts'
import { classNames, type Look, type Vocabulary } from '../vocabulary.ts'
import { create, round } from './svg.ts'
import { flowElements } from './steps.ts'

export function restructure(svg: SVGSVGElement, model: DiagramModel, vocabulary: Vocabulary): void {
  const looks = model.kind === 'flowchart' ? flowLooks(svg, model, vocabulary) : new Map<Element, Look>()
  const clusters = [...svg.querySelectorAll<SVGGElement>('.cluster, .statediagram-cluster')]
  for (const label of svg.querySelectorAll<SVGGElement>('.edgeLabel, .edgeTerminals')) {
    settle(label, svg)
    ground(label, clusters, looks)
  }
  for (const edge of svg.querySelectorAll('.edgePaths > path, .edges > path')) {
    const names = edge.getAttribute('class') ?? ''
    if (names.includes('invisible')) edge.remove()
    const kinds = ['edge']
    if (/pattern-(dotted|dashed)|note-edge/.test(names)) kinds.push('dotted')
    if (names.includes('thick ') || names.includes('thickness-thick')) kinds.push('thick')
    edge.setAttribute('class', kinds.join(' '))
  }
  for (const node of svg.querySelectorAll<SVGGElement>('.node')) {
    const look = looks.get(node)
    const kinds = ['node', ...(look ? classNames(look) : [])]
    if (node.matches('.statediagram-note') || /^(\w-)?note\d/.test(node.id)) kinds.push('note')
    const role = model.kind === 'state' ? roleOf(node, model) : undefined
    if (role) kinds.push(role)
    if (model.kind === 'state') centre(node)
    node.setAttribute('class', kinds.join(' '))
    if (look) finishShape(node, look)
  }
  for (const cluster of clusters) {
    const look = looks.get(cluster)
    cluster.setAttribute('class', ['cluster', ...(look ? classNames(look) : [])].join(' '))
    makeRoom(cluster)
    if (look) finishShape(cluster, look)
  }
  const lines = [...svg.querySelectorAll<SVGPathElement>('path.edge')]
  for (const cluster of clusters) avoidLines(cluster, lines)
  // The names of inner parts: all styling is by these few, and those of arrow heads.
  for (const element of svg.querySelectorAll('[class]')) {
    if (!element.matches('marker *, .node, .cluster, .edge, .edgeLabel')) element.removeAttribute('class')
  }
}

/** What a node without a label stands for in a state diagram. */
function roleOf(node: Element, model: StateModel): string | undefined {
  const id = /state-(.+)-\d+$/.exec(node.id)?.[1]
  const role = model.states.find((state) => state.id === id)?.role ?? ''
  return { start: 'dot', end: 'end', fork: 'bar', join: 'bar' }[role as string]
}

/** Mermaid sets the name of a state at the left of a box that is wider than the name. */
function centre(node: Element): void {
  const texts = node.querySelectorAll('text')
  if (texts.length !== 1 || texts[0]!.getAttribute('text-anchor') !== 'start') return
  texts[0]!.removeAttribute('text-anchor')
  for (const row of [texts[0]!, ...texts[0]!.querySelectorAll('tspan[x]')])
    if (row.hasAttribute('x')) row.setAttribute('x', '0')
}

function flowLooks(svg: SVGSVGElement, model: FlowModel, vocabulary: Vocabulary): Map<Element, Look> {
  const classes = new Map([...model.nodes, ...model.groups].map((part) => [part.id, part.classes]))
  const looks = new Map<Element, Look>()
  for (const [element, id] of flowElements(svg, model)) {
    const look = vocabulary.lookOf(classes.get(id) ?? [])
    if (look) looks.set(element, look)
  }
  return looks
}

/** The layout leaves a label a few px beside its line; here it goes onto it. */
function settle(label: SVGGElement, svg: SVGSVGElement): void {
  const id = label.querySelector('.label[data-id]')?.getAttribute('data-id')
  const path = [...svg.querySelectorAll<SVGPathElement>('path[data-id]')].find(
    (edge) => edge.getAttribute('data-id') === id,
  )
  const place = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(label.getAttribute('transform') ?? '')
  if (!path || !place) return
  const [x, y] = [Number(place[1]), Number(place[2])]
  let nearest = { x, y, distance: REACH }
  const length = path.getTotalLength()
  for (let at = 0; at <= length; at += 1) {
    const point = path.getPointAtLength(at)
    const distance = Math.hypot(point.x - x, point.y - y)
    if (distance < nearest.distance) nearest = { x: point.x, y: point.y, distance }
  }
  label.setAttribute('transform', `translate(${nearest.x} ${nearest.y})`)
}

/** In px: a label farther from its line is where it is for a reason. */
const REACH = 12

/** An edge's label hides the line behind it: it needs the ground of the group it lies on. */
function ground(label: SVGGElement, clusters: SVGGElement[], looks: Map<Element, Look>): void {
  const box = label.querySelector('rect.background')
  const text = label.querySelector('text')
  const terminal = label.matches('.edgeTerminals')
  label.setAttribute('class', 'edgeLabel')
  if (!text) {
    label.remove()
    return
  }
  // The numbers at a line's ends stand beside it.
  if (terminal || !box) {
    box?.remove()
    return
  }
  const own = text.getBBox()
  label.prepend(create('rect', { x: own.x - 4, y: own.y, width: own.width + 8, height: own.height }))
  box.remove()
  const { left, right, top, bottom } = label.getBoundingClientRect()
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const around = clusters.filter((cluster) => {
    const frame = cluster.querySelector('rect')?.getBoundingClientRect()
    return frame && frame.left < x && x < frame.right && frame.top < y && y < frame.bottom
  })
  const area = (cluster: SVGGElement) => {
    const frame = cluster.querySelector('rect')!.getBoundingClientRect()
    return frame.width * frame.height
  }
  const inner = around.sort((a, b) => area(a) - area(b))[0]
  if (!inner) return
  const look = looks.get(inner)
  label.setAttribute('class', `edgeLabel ${look ? `on-${look.word}` : 'on-group'}`)
}

/** In px: what is free at either side of a group's title. Groups stand much farther apart. */
const TITLE_ROOM = 12

/** Mermaid lets a title reach almost to the frame of its group: that becomes a little wider. */
function makeRoom(cluster: SVGGElement): void {
  const frame = cluster.querySelector<SVGRectElement>(':scope > rect')
  const title = cluster.querySelector<SVGTextElement>(':scope > text')
  if (!frame || !title) return
  const missing = title.getBBox().width + 2 * TITLE_ROOM - frame.width.baseVal.value
  if (missing <= 0) return
  frame.setAttribute('x', String(round(frame.x.baseVal.value - missing / 2)))
  frame.setAttribute('width', String(round(frame.width.baseVal.value + missing)))
}

/** A title that a line would strike through moves to the left or right end of its group. */
function avoidLines(cluster: SVGGElement, lines: SVGPathElement[]): void {
  const frame = cluster.querySelector<SVGGraphicsElement>(':scope > :is(rect, path)')?.getBBox()
  const title = cluster.querySelector<SVGTextElement>(':scope > text')
  if (!frame || !title) return
  const { x, y, width, height } = title.getBBox()
  const free = frame.width / 2 - width / 2 - TITLE_ROOM
  const offsets = [0, -free, free].filter((_, index) => index === 0 || free > 0)
  const centre = frame.x + frame.width / 2 - width / 2
  const at = offsets.find((offset) => {
    const place = new DOMRect((offset === 0 ? x : centre + offset) - GAP, y, width + 2 * GAP, height)
    return !lines.some((line) => crosses(line, place))
  })
  if (at) title.setAttribute('transform', `translate(${round(centre + at - x)} 0)`)
}

/** In px: a line this near to a text already touches it. */
const GAP = 4

/** Whether a line enters a box. Both are in the coordinates of the drawing. */
function crosses(line: SVGPathElement, box: DOMRect): boolean {
  const { x, y, width, height } = line.getBBox()
  if (x > box.right || x + width < box.left || y > box.bottom || y + height < box.top) return false
  const length = line.getTotalLength()
  for (let at = 0; at <= length; at += GAP) {
    const point = line.getPointAtLength(at)
    if (point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom) return true
  }
  return false
}

/** Makes of a rectangle the shapes that Mermaid doesn't draw, or not around a group. */
function finishShape(part: SVGGElement, { shape }: Look): void {
  const rect = part.querySelector<SVGRectElement>(':scope > rect')
  if (!rect) return
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(rect.getAttribute(name)),
  )
  const box = { x, y, width, height }
  if (!width || !height) return
  if (shape === 'carpeta') rect.replaceWith(create('path', { d: folder(box) }))
  if (shape === 'hoja') {
    const { outline, fold } = sheet(box)
    rect.replaceWith(create('path', { d: outline }), create('path', { d: fold }))
  }
  if (shape === 'marco-doble') rect.after(create('rect', { ...inset(box) }))
  if (!part.matches('.cluster')) return
  if (shape === 'redondeado') rect.setAttribute('rx', '14')
  if (shape === 'extremos-redondos') rect.setAttribute('rx', String(Math.min(height / 2, 28)))
}
