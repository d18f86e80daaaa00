/** How a part of a diagram comes: an arrow runs to where it leads, and what it leads to settles in its place. */

const timing = { duration: 220, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' }

/** Moves `part`, which has just been shown; with less motion it is there at once. */
export function arrive(part: SVGElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const arrows = [part, ...part.querySelectorAll('path')].filter(isArrow)
  for (const arrow of arrows) run(arrow)
  if (arrows.length === 0) part.animate([{ translate: '0 -18px' }, { translate: '0 0' }], timing)
}

function isArrow(element: Element): element is SVGPathElement {
  return element instanceof SVGPathElement && element.hasAttribute('marker-end')
}

/** A dotted line keeps its dots: only the part of it that is seen grows. */
function run(arrow: SVGPathElement): void {
  const { strokeDasharray } = getComputedStyle(arrow)
  if (strokeDasharray !== 'none') return
  const length = arrow.getTotalLength()
  arrow.animate(
    [
      { strokeDasharray: `${length} ${length}`, strokeDashoffset: length },
      { strokeDasharray: `${length} ${length}`, strokeDashoffset: 0 },
    ],
    timing,
  )
}
