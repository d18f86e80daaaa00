/**
 * Lets the reader go through a diagram as it comes in class, a step at a time, with what each step
 * says. Until then, and when they have seen enough, all of it is there.
 *
 * @param figure holds the drawing, whose parts carry `data-step` from 1
 * @param list says in its items what comes with each step
 */
export function walkSteps(figure: HTMLElement, list: HTMLElement): void {
  const parts = [...figure.querySelectorAll<SVGElement>('svg [data-step]')]
  // A step that brings nothing has no item: the numbers of the others say what is there by then.
  const items = [...list.querySelectorAll('li')].map(({ value, textContent }) => ({
    value,
    text: textContent,
  }))
  const last = items.length
  let step = 0

  const start = button('Paso a paso', () => show(1, next))
  const before = button('Anterior', () => show(step - 1, before))
  const next = button('Siguiente', () => show(step + 1, next))
  const all = button('Ver todo', () => show(0, start))
  const said = document.createElement('p')
  said.setAttribute('role', 'status')
  const bar = document.createElement('div')
  bar.className = 'diagram__walk'
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', 'Diagrama paso a paso')
  bar.append(start, before, next, all, said)
  bar.addEventListener('keydown', (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (way === undefined || step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    show(step + way, way < 0 ? before : next)
  })
  draw()
  list.replaceWith(bar)

  /** Goes to a step, 0 for all of it, and leaves the focus on a button of the bar. */
  function show(to: number, focus: HTMLElement): void {
    step = Math.min(Math.max(to, to === 0 && focus === start ? 0 : 1), last)
    draw()
    focus.focus()
  }

  function draw(): void {
    const walking = step > 0
    start.hidden = walking
    for (const one of [before, next, all]) one.hidden = !walking
    // Disabled, it would drop the focus.
    before.setAttribute('aria-disabled', String(step <= 1))
    next.setAttribute('aria-disabled', String(step >= last))
    const item = items[step - 1]
    said.textContent = item ? `Paso ${step} de ${last}: ${item.text}` : ''
    for (const part of parts)
      part.classList.toggle('not-yet', !!item && Number(part.dataset.step) > item.value)
  }

  function button(text: string, action: () => void): HTMLButtonElement {
    const one = document.createElement('button')
    one.type = 'button'
    one.textContent = text
    one.addEventListener('click', action)
    return one
  }
}
