/** Smallest sizes of text, in CSS px. */
export interface Limits {
  /** Text, also of tables. */
  body: number
  /** Code within text: its letters are as high as those of text that is a little larger. */
  inlineCode: number
  /** Blocks of code. */
  code: number
  /** Labels of diagrams, as they appear after scaling; captions; buttons; what an interactive element says. */
  figure: number
  foot: number
}

export interface Measured {
  rule: 'diapositiva-cortada' | 'diapositiva-superpuesta' | 'diapositiva-pequena' | 'diapositiva-sin-dibujo'
  message: string
}

/**
 * Measures the slide `number` that a page shows. Runs in the browser: it can use
 * nothing from outside itself.
 */
export function measureSlide({ number, limits }: { number: number; limits: Limits }): Measured[] {
  const found: Measured[] = []
  const slide = document.querySelector<HTMLElement>(`.slidev-page-${number} .deck-slide`)
  if (!slide) return [{ rule: 'diapositiva-sin-dibujo', message: 'no se dibujó nada' }]
  const frame = slide.getBoundingClientRect()
  const scale = frame.width / slide.offsetWidth
  const slack = 1.5 * scale

  const excerpt = (element: Element): string => {
    if (element.matches('.qr')) return 'el código QR'
    if (element.matches('svg, img')) return 'la figura'
    if (element.matches('.deck-element')) return 'el elemento'
    const text = element.textContent.replace(/\s+/g, ' ').trim()
    return `«${text.length > 40 ? `${text.slice(0, 40)}…` : text}»`
  }
  // As `closest`, also out of the shadow of an element.
  const around = (element: Element, selector: string): Element | undefined => {
    const root = element.getRootNode()
    return element.closest(selector) ?? (root instanceof ShadowRoot ? around(root.host, selector) : undefined)
  }
  const visible = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !around(element, '.visually-hidden')
  // An element draws its live form in its shadow.
  const trees = (root: ParentNode): ParentNode[] => [
    root,
    ...Array.from(root.querySelectorAll('*'), ({ shadowRoot }) =>
      shadowRoot ? trees(shadowRoot) : [],
    ).flat(),
  ]

  // Lines of text where they really are, not the boxes around them.
  const texts: { element: Element; rect: DOMRect }[] = []
  for (const tree of trees(slide)) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || /^(title|desc|style|script)$/.test(element.localName))
        continue
      if (!visible(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) if (rect.width > 0) texts.push({ element, rect })
    }
  }

  for (const { element, rect } of texts) {
    const outside =
      rect.left < frame.left - slack ||
      rect.top < frame.top - slack ||
      rect.right > frame.right + slack ||
      rect.bottom > frame.bottom + slack
    if (outside)
      found.push({ rule: 'diapositiva-cortada', message: `${excerpt(element)} se sale de la diapositiva` })
  }
  for (const box of slide.querySelectorAll<HTMLElement>('pre, .slide-text, .slide-body, .slide-free')) {
    if (!visible(box) || getComputedStyle(box).overflow === 'visible') continue
    if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) {
      found.push({ rule: 'diapositiva-cortada', message: `${excerpt(box)} no cabe en su caja` })
    }
  }

  // Blocks that stand beside each other, never over each other.
  const selector =
    '.slide-title > *, .slide-text > *, .slide-free > *, .cover-text > *, .slide-figure svg, .option,' +
    '.deck-picture img, .deck-picture figcaption, .deck-element, .course-map, .sources, .where, .qr'
  const blocks = [...slide.querySelectorAll(selector)].filter(visible)
  for (const [index, one] of blocks.entries()) {
    for (const other of blocks.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const a = inkOf(one)
      const b = inkOf(other)
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (wide > slack && high > slack) {
        found.push({
          rule: 'diapositiva-superpuesta',
          message: `${excerpt(one)} y ${excerpt(other)} se superponen`,
        })
      }
    }
  }
  /** A heading's box spans the slide, and a figure's its place: what counts is what is drawn there. */
  function inkOf(element: Element): { left: number; right: number; top: number; bottom: number } {
    const box = element.getBoundingClientRect()
    const transform = element instanceof SVGSVGElement ? element.getScreenCTM() : null
    if (element instanceof SVGSVGElement && transform) {
      const { x, y, width, height } = element.viewBox.baseVal
      const corner = (dx: number, dy: number): DOMPoint =>
        new DOMPoint(x + dx, y + dy).matrixTransform(transform)
      const [start, end] = [corner(0, 0), corner(width, height)]
      return { left: start.x, top: start.y, right: end.x, bottom: end.y }
    }
    if (element instanceof HTMLImageElement) {
      const drawn = Math.min(box.width / element.naturalWidth, box.height / element.naturalHeight)
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      const [dx, dy] = [(element.naturalWidth * drawn) / 2, (element.naturalHeight * drawn) / 2]
      return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy }
    }
    if (!/^(h\d|p)$/.test(element.localName)) return box
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }

  // One finding for each kind of text, on its smallest.
  const small = new Map<number, { size: number; element: Element; count: number }>()
  for (const { element } of texts) {
    const svg = element.closest<SVGSVGElement>('.deck-figure svg')
    const drawn = svg ? svg.getScreenCTM()!.a / scale : 1
    const size = parseFloat(getComputedStyle(element).fontSize) * drawn
    const least =
      svg || around(element, '.deck-element')
        ? limits.figure
        : element.closest('.slide-foot')
          ? limits.foot
          : element.closest('pre')
            ? limits.code
            : element.closest('code')
              ? limits.inlineCode
              : element.closest(
                    '.course-map, .eyebrow, .verdict, .countdown, .home, .slidev-code-block-title, figcaption',
                  )
                ? limits.figure
                : limits.body
    if (size >= least - 0.05) continue
    const worst = small.get(least)
    const count = (worst?.count ?? 0) + 1
    small.set(least, worst && worst.size <= size ? { ...worst, count } : { size, element, count })
  }
  for (const [least, { size, element, count }] of small) {
    const more = count > 1 ? ` (y ${count - 1} ${count === 2 ? 'texto' : 'textos'} más)` : ''
    const message = `${excerpt(element)} mide ${size.toFixed(1).replace('.', ',')} px y el mínimo es ${least}${more}`
    found.push({ rule: 'diapositiva-pequena', message })
  }

  const noInk = { top: 0, bottom: 0 }
  for (const figure of slide.querySelectorAll('.slide-figure')) {
    const drawn = [...figure.querySelectorAll('.deck-figure svg, .deck-picture img, .deck-element')]
    const empty = (one: Element): boolean => {
      const { top, bottom } = one instanceof HTMLImageElement && one.naturalWidth === 0 ? noInk : inkOf(one)
      return bottom - top < 20 * scale
    }
    if (drawn.length === 0 || drawn.some(empty)) {
      found.push({ rule: 'diapositiva-sin-dibujo', message: 'la figura está vacía' })
    }
  }
  const seen = new Set<string>()
  return found.filter(({ rule, message }) => !seen.has(rule + message) && seen.add(rule + message))
}
