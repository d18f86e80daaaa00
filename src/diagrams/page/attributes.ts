/** What may stay on an element: geometry, our classes, and references inside the drawing. */
const KEPT = new Set(
  (
    'class id d x y dx dy cx cy r rx ry width height points x1 y1 x2 y2 transform viewBox refX refY orient ' +
    'markerUnits markerWidth markerHeight marker-start marker-mid marker-end text-anchor font-size font-weight ' +
    'font-style dominant-baseline fill fill-opacity stroke-width stroke-opacity stroke-dasharray stroke-linecap opacity clip-path ' +
    'clipPathUnits mask data-step preserveAspectRatio fill-rule clip-rule href xlink:href'
  ).split(' '),
)

/** Of the outermost element; its class and size are set by `finish.ts`. */
const ROOT = new Set(['viewBox', 'font-size', 'text-anchor'])

export function stripAttributes(svg: SVGSVGElement): void {
  for (const name of svg.getAttributeNames()) if (!ROOT.has(name)) svg.removeAttribute(name)
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!
      const colour = name === 'fill' && value !== 'none'
      const dead = value === '' || colour || (name === 'viewBox' && element.tagName === 'g')
      if (!KEPT.has(name) || dead) element.removeAttribute(name)
    }
  }
}

/** Removes what nothing refers to, what draws nothing, and groups that only group. */
export function removeUnused(svg: SVGSVGElement): void {
  const used = new Set<string>()
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!
      for (const [, id] of value.matchAll(/url\(["']?#([^"')]+)/g)) used.add(id!)
      if (name.endsWith('href') && value.startsWith('#')) used.add(value.slice(1))
    }
  }
  for (const element of svg.querySelectorAll('[id]')) {
    if (used.has(element.id)) continue
    if (element.matches('marker, symbol, clipPath, mask, pattern')) element.remove()
    else element.removeAttribute('id')
  }
  for (const rect of svg.querySelectorAll('rect')) {
    if (
      !rect.closest('symbol, clipPath') &&
      !(
        Number.parseFloat(rect.getAttribute('width') ?? '0') > 0 &&
        Number.parseFloat(rect.getAttribute('height') ?? '0') > 0
      )
    )
      rect.remove()
  }
  for (const path of svg.querySelectorAll('path:not([d]), text:empty, tspan:empty')) path.remove()
  let changed = true
  while (changed) {
    changed = false
    for (const group of svg.querySelectorAll('g, defs')) {
      const names = group.getAttributeNames()
      if (group.childElementCount === 0) {
        group.remove()
        changed = true
      } else if (group.tagName === 'g' && names.length === 0) {
        group.replaceWith(...group.childNodes)
        changed = true
      }
    }
  }
}
