import { withoutAccents } from '../../without-accents.ts'
import { wireFilter } from './wire-filter.ts'

/** `<glossary-filter>`: shows the terms whose words contain what is typed, accents aside. */
class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    wireFilter(this, () => this.#apply())
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!
  }

  #apply(): void {
    const wanted = withoutAccents(this.#input.value.trim())
    let shown = 0
    for (const letter of this.querySelectorAll<HTMLElement>('.glossary__letter')) {
      let any = false
      for (const entry of letter.querySelectorAll<HTMLElement>('.entry')) {
        entry.hidden = !withoutAccents(entry.dataset.words ?? '').includes(wanted)
        if (entry.hidden) continue
        any = true
        shown++
      }
      letter.hidden = !any
    }
    this.querySelector('[role="status"]')!.textContent =
      wanted === '' ? '' : shown === 1 ? '1 término' : `${shown} términos`
    this.querySelector<HTMLElement>('.filter__none')!.hidden = shown > 0
  }
}

customElements.define('glossary-filter', GlossaryFilter)
