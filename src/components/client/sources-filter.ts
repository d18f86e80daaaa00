import { foldedWords } from '../../search/words.ts'
import { wireFilter } from './wire-filter.ts'

/** `<sources-filter>`: shows the sources that have all the words typed, or their beginnings. */
class SourcesFilter extends HTMLElement {
  connectedCallback(): void {
    wireFilter(this, () => this.#apply())
  }

  #apply(): void {
    const wanted = foldedWords(this.querySelector('input')?.value ?? '')
    let shown = 0
    for (const entry of this.querySelectorAll<HTMLElement>('.sources > li')) {
      const words = wanted.length > 0 ? foldedWords(entry.textContent) : []
      entry.hidden = !wanted.every((one) => words.some((word) => word.startsWith(one)))
      if (!entry.hidden) shown++
    }
    this.querySelector('[role="status"]')!.textContent =
      wanted.length === 0 ? '' : shown === 1 ? '1 fuente' : `${shown} fuentes`
    this.querySelector<HTMLElement>('.filter__none')!.hidden = shown > 0
  }
}

customElements.define('sources-filter', SourcesFilter)
