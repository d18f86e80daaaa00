/** Small helpers for SVG elements. */
export const SVG = 'http://www.w3.org/2000/svg'

export function create<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

export function round(number: number): number {
  return Math.round(number * 100) / 100 || 0
}

/** The transform from `element`'s own coordinates to those of `ancestor`. */
export function matrixTo(ancestor: SVGGraphicsElement, element: SVGGraphicsElement): DOMMatrix {
  const target = DOMMatrix.fromMatrix(ancestor.getScreenCTM() ?? {})
  return target.inverse().multiply(DOMMatrix.fromMatrix(element.getScreenCTM() ?? {}))
}

/** Whether a matrix only moves things. */
export function isTranslation({ a, b, c, d }: DOMMatrix): boolean {
  return Math.abs(a - 1) < 1e-4 && Math.abs(d - 1) < 1e-4 && Math.abs(b) < 1e-4 && Math.abs(c) < 1e-4
}
