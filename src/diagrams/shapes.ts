/**
 * The geometry of the shapes that Mermaid doesn't draw: as paths over a box, in px. For the render
 * page, and for the page that shows authors what there is.
 */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How far the tab of a folder stands out of its box. */
const TAB = 8

/** A box with a tab on its top left edge. */
export function folder({ x, y, width, height }: Box): string {
  const tab = Math.min(56, width * 0.4)
  return `M${x} ${y + height}V${y - TAB}h${tab}l${TAB} ${TAB}H${x + width}V${y + height}Z`
}

/** A box whose top right corner is folded down: its outline, and the fold's line. */
export function sheet({ x, y, width, height }: Box): { outline: string; fold: string } {
  const fold = Math.min(14, width * 0.3, height * 0.4)
  const [right, bottom] = [x + width, y + height]
  return {
    outline: `M${x} ${y}H${right - fold}L${right} ${y + fold}V${bottom}H${x}Z`,
    fold: `M${right - fold} ${y}v${fold}h${fold}`,
  }
}

/** The inner of two frames. */
export function inset({ x, y, width, height }: Box): Box {
  const gap = 4
  return { x: x + gap, y: y + gap, width: width - 2 * gap, height: height - 2 * gap }
}
