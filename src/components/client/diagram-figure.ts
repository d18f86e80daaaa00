import { DiagramViewer } from './diagram-viewer.ts'

/** `<diagram-figure>`: lets the reader enlarge its diagram. */
class DiagramFigure extends HTMLElement {
  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>('.diagram__frame')
    const button = this.querySelector<HTMLButtonElement>('.diagram__enlarge')
    const title = this.querySelector('figcaption span')?.textContent ?? ''
    if (!frame || !button) return
    const steps = this.querySelector<HTMLElement>('.diagram__steps')
    if (steps) void import('./diagram-steps.ts').then(({ walkSteps }) => walkSteps(this, steps))
    button.hidden = false
    button.setAttribute('aria-label', `Ampliar el diagrama: ${title}`)
    button.addEventListener('click', () => DiagramViewer.open(frame, title))
    // Only what scrolls needs to be reached with the keyboard.
    new ResizeObserver(() => {
      const scrolls = frame.scrollWidth > frame.clientWidth
      if (!scrolls) return frame.removeAttribute('tabindex')
      frame.tabIndex = 0
      frame.setAttribute('role', 'group')
      frame.setAttribute('aria-label', `Diagrama que se puede desplazar: ${title}`)
    }).observe(frame)
  }
}

customElements.define('diagram-figure', DiagramFigure)
