/** Zoom of the viewer: 1 fits the diagram into the window. */
const least = 1
const most = 6
const step = 1.4

/**
 * A dialog that shows one diagram as large as the window, with zoom by buttons,
 * keys, wheel and pinch. The SVG itself moves in and back, since a copy would
 * repeat its ids. Closing (button, Escape, backdrop) returns the focus to
 * whatever opened it, as `<dialog>` does.
 */
export class DiagramViewer {
  static #viewer: DiagramViewer | undefined

  /** Shows the SVG that `frame` holds. */
  static open(frame: HTMLElement, title: string): void {
    DiagramViewer.#viewer ??= new DiagramViewer()
    DiagramViewer.#viewer.#show(frame, title)
  }

  readonly #dialog = document.createElement('dialog')
  readonly #stage = document.createElement('div')
  readonly #title = document.createElement('p')
  readonly #touches = new Map<number, PointerEvent>()
  #svg: SVGSVGElement | undefined
  #home: HTMLElement | undefined
  #zoom = least
  #pinch = 0

  constructor() {
    this.#dialog.className = 'diagram-viewer'
    this.#title.className = 'diagram-viewer__title'
    this.#title.id = 'diagrama-ampliado'
    this.#dialog.setAttribute('aria-labelledby', this.#title.id)
    this.#stage.className = 'diagram-viewer__stage'
    this.#stage.tabIndex = 0
    this.#stage.setAttribute('aria-label', 'Diagrama: desplázalo con las flechas')
    this.#stage.setAttribute('role', 'group')
    const bar = document.createElement('div')
    bar.className = 'diagram-viewer__bar'
    bar.append(
      this.#title,
      this.#button('−', 'Alejar', () => this.#scale(1 / step)),
      this.#button('+', 'Acercar', () => this.#scale(step)),
      this.#button('Cerrar', 'Cerrar', () => this.#dialog.close()),
    )
    this.#dialog.append(bar, this.#stage)
    document.body.append(this.#dialog)
    this.#listen()
  }

  #button(text: string, label: string, action: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = text
    button.setAttribute('aria-label', label)
    button.addEventListener('click', action)
    return button
  }

  #listen(): void {
    this.#dialog.addEventListener('close', () => this.#putBack())
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close()
    })
    this.#dialog.addEventListener('keydown', (event) => {
      const factor = { '+': step, '-': 1 / step, '0': 0 }[event.key]
      if (factor === undefined) return
      event.preventDefault()
      this.#scale(factor || 1 / most)
    })
    this.#stage.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return
        event.preventDefault()
        this.#scale(event.deltaY < 0 ? 1.1 : 1 / 1.1, event)
      },
      { passive: false },
    )
    this.#stage.addEventListener('pointerdown', (event) => {
      this.#touches.set(event.pointerId, event)
      this.#pinch = this.#spread()
      if (event.pointerType === 'mouse') this.#stage.setPointerCapture(event.pointerId)
    })
    this.#stage.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel'] as const) {
      this.#stage.addEventListener(end, ({ pointerId }) => {
        this.#touches.delete(pointerId)
        this.#pinch = 0
      })
    }
    addEventListener('resize', () => this.#draw())
  }

  /** One mouse drags, two fingers pinch; one finger scrolls by itself. */
  #move(event: PointerEvent): void {
    const before = this.#touches.get(event.pointerId)
    if (!before) return
    this.#touches.set(event.pointerId, event)
    if (this.#touches.size === 2) {
      const spread = this.#spread()
      if (this.#pinch > 0 && spread > 0) this.#scale(spread / this.#pinch, this.#middle())
      this.#pinch = spread
    } else if (event.pointerType === 'mouse') {
      this.#stage.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY)
    }
  }

  #spread(): number {
    const [a, b] = [...this.#touches.values()]
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
  }

  #middle(): { clientX: number; clientY: number } | undefined {
    const [a, b] = [...this.#touches.values()]
    return a && b && { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 }
  }

  #show(frame: HTMLElement, title: string): void {
    const svg = frame.querySelector('svg')
    if (!svg) return
    this.#home = frame
    this.#svg = svg
    this.#title.textContent = title
    // The page must not jump while the picture is away.
    frame.style.minHeight = `${frame.clientHeight}px`
    this.#stage.append(svg)
    this.#zoom = least
    this.#dialog.showModal()
    this.#draw()
    this.#stage.scrollTo(0, 0)
    this.#stage.focus()
  }

  #putBack(): void {
    if (!this.#svg || !this.#home) return
    this.#svg.style.width = ''
    this.#svg.style.height = ''
    this.#home.append(this.#svg)
    this.#home.style.minHeight = ''
    this.#svg = this.#home = undefined
    this.#touches.clear()
  }

  /** Multiplies the zoom, keeping the point `at` (or the middle) where it is. */
  #scale(factor: number, at?: { clientX: number; clientY: number }): void {
    const box = this.#stage.getBoundingClientRect()
    const x = at ? at.clientX - box.left : box.width / 2
    const y = at ? at.clientY - box.top : box.height / 2
    const before = this.#zoom
    this.#zoom = this.#within(before * factor)
    const ratio = this.#zoom / before
    const left = (this.#stage.scrollLeft + x) * ratio - x
    const top = (this.#stage.scrollTop + y) * ratio - y
    this.#draw()
    this.#stage.scrollTo(left, top)
  }

  #within(zoom: number): number {
    return Math.min(most, Math.max(least, zoom))
  }

  /** Sizes the SVG: at zoom 1 it fits the stage. */
  #draw(): void {
    const box = this.#svg?.viewBox.baseVal
    if (!this.#svg || !box?.width) return
    const style = getComputedStyle(this.#stage)
    const width = this.#stage.clientWidth - 2 * parseFloat(style.paddingLeft)
    const height = this.#stage.clientHeight - 2 * parseFloat(style.paddingTop)
    const fit = Math.min(width / box.width, height / box.height) * this.#zoom
    this.#svg.style.width = `${box.width * fit}px`
    this.#svg.style.height = `${box.height * fit}px`
  }
}
