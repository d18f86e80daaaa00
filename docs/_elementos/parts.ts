/** What the elements of this course are drawn with. */

/** Makes an element of HTML with these properties and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

const common = `
:host { display: block; color: var(--ink, CanvasText); font-size: 0.9375rem; line-height: 1.4 }
.live:not(.deck) > * + * { margin-top: 0.75rem }
slot { display: none }
p { margin: 0 }
button, select { padding: 0.3rem 0.6rem; min-height: 2rem; border: 1px solid var(--line-strong, ButtonBorder);
  border-radius: var(--radius, 3px); background: var(--paper-raised, ButtonFace); color: inherit; font: inherit; cursor: pointer }
button:hover { border-color: var(--theme-imagenes, Highlight); background: var(--theme-imagenes-soft, ButtonFace) }
button[aria-pressed=true] { border-color: var(--theme-imagenes, Highlight); background: var(--theme-imagenes-soft, ButtonFace); font-weight: 600 }
button[aria-disabled=true] { border-style: dashed; opacity: 0.65; cursor: default }
button:focus-visible { outline: 3px solid var(--theme-imagenes, Highlight); outline-offset: 2px }
.row { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center }
.said { min-height: 4.2em; box-sizing: content-box; padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--theme-imagenes, Highlight); background: var(--theme-imagenes-soft, Canvas) }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { padding: 0.35rem; border: 1px solid var(--line-strong, CanvasText); text-align: start; vertical-align: top; overflow-wrap: anywhere; font-size: 0.875em }
th { font-weight: 600 }
code { font-family: var(--sl-font-mono, monospace); font-size: 0.95em }
@media (forced-colors: active) { button[aria-pressed=true] { outline: 2px solid Highlight } }
@media print { .live { display: none } slot { display: block } }
`

/**
 * Puts the live form of an element in its shadow; on paper its static form, which stays in the page,
 * takes its place.
 */
export function show(host: HTMLElement, css: string, ...children: Node[]): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(common + css)
  root.adoptedStyleSheets = [sheet]
  // A slide is wider than it is high.
  const className = host.closest('.deck-element') ? 'live deck' : 'live'
  root.replaceChildren(make('div', { className }, ...children), make('slot'))
}

/** A button of a toolbar. */
export function button(text: string, act: () => void): HTMLButtonElement {
  return make('button', { type: 'button', textContent: text, onclick: act })
}

/** Where the element says what happened, also to a screen reader. */
export function announcer(text: string): HTMLParagraphElement {
  const said = make('p', { className: 'said', textContent: text })
  said.setAttribute('role', 'status')
  return said
}
