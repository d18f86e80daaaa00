/**
 * Shows a term's definition beside its link on hover and focus (WCAG 1.4.13: it
 * can be dismissed with Escape, pointed at, and stays until the reader leaves).
 * The link itself leads to the glossary.
 */
const pause = 150

const tooltip = document.createElement('div')
tooltip.id = 'definicion'
tooltip.className = 'term-tooltip'
tooltip.setAttribute('role', 'tooltip')
tooltip.hidden = true

let shown: HTMLElement | undefined

/** The term whose definition is awaited. */
let wanted: HTMLElement | undefined

/** All definitions, from when the first is wanted. */
let definitions: Promise<Record<string, string>> | undefined

/** What the term means; nothing when there is no network. */
async function definitionOf(term: HTMLAnchorElement): Promise<string | undefined> {
  const entry = new URL(term.href)
  const id = decodeURIComponent(entry.hash.slice(1))
  entry.hash = ''
  definitions ??= fetch(new URL('definiciones.json', entry)).then((answer) => answer.json())
  try {
    return (await definitions)[id]
  } catch {
    definitions = undefined
    return undefined
  }
}
let timer: ReturnType<typeof setTimeout> | undefined

/** Whether the last touch of the page was that of a finger: it cannot hover. */
let byFinger = false

async function show(term: HTMLAnchorElement): Promise<void> {
  clearTimeout(timer)
  if (shown === term) return
  hide()
  wanted = term
  const definition = await definitionOf(term)
  if (wanted !== term) return
  wanted = undefined
  if (definition === undefined) {
    // A finger is led where the link leads.
    if (byFinger) location.assign(term.href)
    return
  }
  shown = term
  tooltip.textContent = definition
  // What a finger opens it must be able to follow; a tooltip of the mouse or the keyboard holds no link.
  tooltip.setAttribute('role', byFinger ? 'note' : 'tooltip')
  if (byFinger) tooltip.append(linkTo(term))
  // Within what it belongs to: who goes from landmark to landmark would miss it elsewhere.
  if (!tooltip.isConnected) (document.querySelector('main') ?? document.body).append(tooltip)
  tooltip.hidden = false
  term.setAttribute('aria-describedby', tooltip.id)
  place(term)
}

function linkTo(term: HTMLElement): HTMLElement {
  const link = document.createElement('a')
  link.className = 'term-tooltip__more'
  link.href = term.getAttribute('href') ?? ''
  link.textContent = 'Ver en el glosario'
  return link
}

/** Below the term, or above it where there is no room; never beyond the window's sides. */
function place(term: HTMLElement): void {
  const [line] = term.getClientRects()
  if (!line) return
  const { width, height } = tooltip.getBoundingClientRect()
  const edge = 8
  const left = Math.max(edge, Math.min(line.left, document.documentElement.clientWidth - width - edge))
  const below = line.bottom + height + edge < innerHeight
  tooltip.style.left = `${left + scrollX}px`
  tooltip.style.top = `${(below ? line.bottom + 4 : line.top - height - 4) + scrollY}px`
}

function hide(): void {
  clearTimeout(timer)
  wanted = undefined
  shown?.removeAttribute('aria-describedby')
  shown = undefined
  tooltip.hidden = true
}

function termOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a.term')) || undefined
}

function later(action: () => void): void {
  clearTimeout(timer)
  timer = setTimeout(action, pause)
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return
  const term = termOf(target)
  if (term) {
    void definitionOf(term)
    later(() => void show(term))
  } else if (target instanceof Node && tooltip.contains(target)) clearTimeout(timer)
  else if ((shown ?? wanted) && (shown ?? wanted) !== document.activeElement) later(hide)
})
document.addEventListener('focusin', ({ target }) => {
  const term = termOf(target)
  if (term?.matches(':focus-visible')) void show(term)
})
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  // Whoever goes on to the link in it still needs it.
  if (termOf(target) && !(relatedTarget instanceof Node && tooltip.contains(relatedTarget))) hide()
})
document.addEventListener('pointerdown', ({ pointerType }) => {
  byFinger = pointerType === 'touch'
})
document.addEventListener('click', (event) => {
  if (!byFinger) return
  const term = termOf(event.target)
  if (term && term !== shown) {
    // The first tap says what it is; the second, or the link, leads there.
    event.preventDefault()
    void show(term)
  } else if (!term && event.target instanceof Node && !tooltip.contains(event.target)) hide()
})
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide()
})
