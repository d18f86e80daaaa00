/**
 * Mermaid draws many straight shapes with rough.js at roughness 0: a fill path and a stroke path
 * of hundreds of curves that lie on straight lines, with points placed by chance. Here they
 * become the one plain shape they stand for.
 */
import { create, round } from './svg.ts'

type Point = [number, number]
type Segment = { command: 'L' | 'C'; points: Point[] }
interface Subpath {
  start: Point
  segments: Segment[]
}

export function simplifyRough(svg: SVGSVGElement): void {
  for (const stroke of svg.querySelectorAll<SVGPathElement>('path[fill="none"][stroke-dasharray]')) {
    const group = stroke.parentElement!
    const fill = stroke.previousElementSibling
    const paired =
      fill instanceof SVGPathElement &&
      fill.getAttribute('stroke') === 'none' &&
      fill.getAttribute('stroke-width') === '0'
    const source = paired ? fill : stroke
    const paths = parse(source.getAttribute('d') ?? '')
    if (!paths) continue
    const shape =
      (paired && paths.length === 1 && recognise(paths[0]!)) || create('path', { d: print(paths, paired) })
    const [fills, strokes] = [getComputedStyle(source), getComputedStyle(stroke)]
    shape.style.fill = paired ? fills.fill : 'none'
    shape.style.stroke = strokes.stroke
    shape.style.strokeWidth = strokes.strokeWidth
    if (/[1-9]/.test(strokes.strokeDasharray)) shape.style.strokeDasharray = strokes.strokeDasharray
    if (paired) fill.remove()
    stroke.replaceWith(shape)
    if (group.tagName === 'g' && group.childElementCount === 1 && !group.matches('.node, .cluster')) {
      const transform = group.getAttribute('transform')
      if (transform) shape.setAttribute('transform', transform)
      shape.setAttribute('class', group.getAttribute('class') ?? '')
      group.replaceWith(shape)
    }
  }
}

/** Absolute `M`, `L`, `C` and `Z` only, which is all that rough.js writes. */
function parse(d: string): Subpath[] | undefined {
  if (/[^MLCZ\d\s.,e+-]/.test(d)) return undefined
  const paths: Subpath[] = []
  for (const [, command, body] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = (body!.match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? []).map(Number)
    const points: Point[] = []
    for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i]!, numbers[i + 1]!])
    const path = paths.at(-1)
    if (command === 'M') paths.push({ start: points[0]!, segments: [] })
    else if (command === 'L')
      path?.segments.push(...points.map((point): Segment => ({ command: 'L', points: [point] })))
    else if (command === 'C') path?.segments.push({ command: 'C', points })
    else if (path) path.segments.push({ command: 'L', points: [path.start] })
  }
  for (const path of paths) straighten(path)
  return paths.filter((path) => path.segments.length > 0)
}

/** Turns curves that lie on a line into lines, and drops points on the way between two others. */
function straighten(path: Subpath): void {
  let from = path.start
  const kept: Segment[] = []
  for (const segment of path.segments) {
    const to = segment.points.at(-1)!
    const line = segment.command === 'L' || segment.points.every((point) => distance(point, from, to) < 0.05)
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 0.05) continue
    kept.push(line ? { command: 'L', points: [to] } : segment)
    from = to
  }
  path.segments = kept.filter((segment, index) => {
    const next = kept[index + 1]
    if (segment.command !== 'L' || next?.command !== 'L') return true
    const before = index === 0 ? path.start : kept[index - 1]!.points.at(-1)!
    return distance(segment.points[0]!, before, next.points[0]!) > 0.02
  })
}

/** From a point to the segment between two others. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
  return Math.hypot(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1)))
}

/** A circle or a stadium, which rough.js approximates by dozens of points. */
function recognise(path: Subpath): SVGElement | undefined {
  const points = [path.start, ...path.segments.map((segment) => segment.points.at(-1)!)]
  if (points.length < 16) return undefined
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2]
  const radius = (bottom - top) / 2
  const reach = Math.max(0, (right - left) / 2 - radius)
  const onOutline = points.every(([x, y]) => {
    const outside = Math.max(0, Math.abs(x - cx) - reach)
    return Math.abs(Math.hypot(outside, y - cy) - radius) < Math.max(0.6, radius * 0.03)
  })
  if (!onOutline) return undefined
  if (reach < 0.5) return create('circle', { cx: round(cx), cy: round(cy), r: round(radius) })
  return create('rect', {
    x: round(left),
    y: round(top),
    width: round(right - left),
    height: round(bottom - top),
    rx: round(radius),
  })
}

function print(paths: Subpath[], closed: boolean): string {
  const texts = paths.map(({ start, segments }) => {
    const body = segments
      .map(({ command, points }) => command + points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' '))
      .join('')
    return `M${round(start[0])} ${round(start[1])}${body}${closed ? 'Z' : ''}`
  })
  // rough.js strokes each line twice.
  return [...new Set(texts)].join('')
}
