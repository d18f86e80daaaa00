/**
 * Colours as classes, for the diagram types without names of their own in the stylesheet. Text is
 * always ink. A shape's fill becomes one of the eight series tints, in order of appearance, so
 * that ink is legible on all of them in both themes; near-white is ground, near-black is line.
 * A coloured line takes the edge colour of its series, and its tint when texts may stand on it.
 */
const SERIES = 8
/** In px: a line as wide as this is an area. */
const BAND = 12
const SHAPES = 'rect, circle, ellipse, polygon, path, line, polyline'
/** Parts of sequence diagrams that the stylesheet names. */
const NAMED =
  /^(actor|actor-top|actor-bottom|actor-line|note|labelBox|loopLine|messageLine[01]|activation\d|actor-man)$/

export function paint(svg: SVGSVGElement): void {
  const series = new Map<string, number>()
  const seriesOf = (colour: string) => {
    if (!series.has(colour)) series.set(colour, (series.size % SERIES) + 1)
    return series.get(colour)!
  }
  const drawn = [...svg.querySelectorAll<SVGGraphicsElement>(SHAPES)].filter(
    (shape) => !shape.closest('marker'),
  )
  const plans = drawn.map((shape) => {
    const style = getComputedStyle(shape)
    const names = [...shape.classList].filter((name) => NAMED.test(name))
    const attributes: Record<string, string> = {}
    if (style.display === 'none' || style.visibility === 'hidden')
      return { shape, remove: true, band: false, names, attributes }
    const [fill, stroke] = [read(style.fill), read(style.stroke)]
    const width = Number.parseFloat(style.strokeWidth)
    const band = stroke !== undefined && width >= BAND
    if (covers(shape, svg) || shape.closest('.edgeLabel, .labelBkg, .relationshipLabelBox')) {
      // A chart's own background, or what hides the line behind a label.
      names.push('fg')
    } else if (names.length === 0) {
      if (!fill || shape.tagName === 'line') attributes.fill = 'none'
      else
        names.push(
          fill.light > 0.93 && fill.grey
            ? 'fg'
            : fill.light < 0.12 && isMark(shape)
              ? 'fl'
              : `f${seriesOf(fill.key)}`,
        )
      if (stroke) names.push(!fill && !stroke.grey ? `${band ? 's' : 'l'}${seriesOf(stroke.key)}` : 'll')
      if (stroke && Math.abs(width - 1) > 0.05)
        attributes['stroke-width'] = String(Math.round(width * 10) / 10)
      if (stroke && /[1-9]/.test(style.strokeDasharray))
        attributes['stroke-dasharray'] = style.strokeDasharray.replaceAll('px', '').replaceAll(',', '')
      const opacity = Number(style.fillOpacity) * (fill?.alpha ?? 1)
      if (fill && opacity < 0.99) attributes['fill-opacity'] = hundredths(opacity)
      const veil = Number(style.strokeOpacity) * (stroke?.alpha ?? 1)
      if (stroke && !band && veil < 0.99) attributes['stroke-opacity'] = hundredths(veil)
    }
    return { shape, remove: false, band, names, attributes }
  })
  for (const { shape, remove, names, attributes } of plans) {
    if (remove) {
      shape.remove()
      continue
    }
    shape.removeAttribute('fill')
    shape.removeAttribute('stroke-width')
    shape.removeAttribute('stroke-dasharray')
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value)
    shape.setAttribute('class', names.join(' '))
  }
  // Mermaid lays them over its texts, half transparent.
  svg.prepend(...plans.filter(({ band }) => band).map(({ shape }) => shape))
  for (const group of svg.querySelectorAll('g')) group.removeAttribute('stroke-opacity')
  for (const element of svg.querySelectorAll('g, text, tspan, use, symbol')) {
    // A message crosses the life lines of those it passes by: its text hides them.
    if (element.matches('text.messageText')) element.setAttribute('class', 'messageText')
    else element.removeAttribute('class')
  }
}

/**
 * Arrow heads: filled with the line's colour unless named `fg` (hollow) or `ll` (only lines).
 * For all types, the named ones included.
 */
export function paintMarkers(svg: SVGSVGElement): void {
  const plans = [...svg.querySelectorAll<SVGElement>('marker *')].map((shape) => {
    const fill = read(getComputedStyle(shape).fill)
    const closed = shape.tagName !== 'path' || /z/i.test(shape.getAttribute('d') ?? '')
    const attribute = shape.getAttribute('fill')
    const hollow =
      /extension|aggregation|lollipop/i.test(shape.closest('marker')!.id) ||
      !fill ||
      fill.light > 0.85 ||
      attribute === 'none' ||
      attribute === 'transparent' ||
      attribute === 'white'
    return { shape, name: !closed ? 'll' : hollow ? 'fg' : '' }
  })
  for (const { shape, name } of plans) {
    for (const attribute of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'class'])
      shape.removeAttribute(attribute)
    if (name) shape.setAttribute('class', name)
    shape.closest('marker')!.removeAttribute('class')
  }
}

function hundredths(number: number): string {
  return String(Math.round(number * 100) / 100)
}

/** Small or thin: a dot, a bar, an arrow; not something that a text stands on. */
function isMark(shape: SVGGraphicsElement): boolean {
  const { width, height } = shape.getBBox()
  return Math.min(width, height) <= 24
}

function covers(shape: SVGGraphicsElement, svg: SVGSVGElement): boolean {
  const own = svg.viewBox.baseVal
  if (shape.tagName !== 'rect' || !own.width || shape.matches('.actor, .note, .rect')) return false
  const box = shape.getBBox()
  return box.width >= own.width * 0.95 && box.height >= own.height * 0.9
}

interface Colour {
  key: string
  /** Relative luminance, 0 to 1. */
  light: number
  grey: boolean
  alpha: number
}

function read(paint: string): Colour | undefined {
  const match = /rgba?\(([^)]+)\)/.exec(paint)
  if (!match) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 1] = match[1]!.split(/[\s,/]+/).map(Number)
  if (alpha < 0.02) return undefined
  const [r, g, b] = [red, green, blue].map((value) => {
    const channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const light = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  const grey = Math.max(red, green, blue) - Math.min(red, green, blue) < 24
  return { key: `${red} ${green} ${blue}`, light, grey, alpha }
}
