/** Room around the drawing, for strokes and arrow heads that its box does not count. */
const PADDING = 6

/**
 * The box of the drawing, in whole px.
 *
 * @param whole Whether that is the box of everything in it, or Mermaid's own.
 */
export function measure(
  svg: SVGSVGElement,
  whole: boolean,
): { x: number; y: number; width: number; height: number } {
  const own = svg.viewBox.baseVal
  const box = !whole && own.width > 0 && own.height > 0 ? own : svg.getBBox()
  const x = Math.floor(box.x - PADDING)
  const y = Math.floor(box.y - PADDING)
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(box.x + box.width + PADDING) - x),
    height: Math.max(1, Math.ceil(box.y + box.height + PADDING) - y),
  }
}
