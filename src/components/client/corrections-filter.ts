import { revealTarget } from './reveal-target.ts'

/** `<corrections-filter>`: shows the corrections of one kind, one theme, or both. */
class CorrectionsFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    form.hidden = false
    form.addEventListener('change', () => this.#apply())
    form.addEventListener('submit', (event) => event.preventDefault())
    this.#apply()
    revealTarget(this, () => {
      form.reset()
      this.#apply()
    })
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!
  }

  #apply(): void {
    const chosen = new FormData(this.#form)
    const entries = [...this.querySelectorAll<HTMLElement>('.correction')]
    for (const entry of entries) {
      entry.hidden = !(
        matches(chosen.get('tipo'), entry.dataset.kind) && matches(chosen.get('tema'), entry.dataset.themeId)
      )
    }
    const shown = entries.filter((entry) => !entry.hidden).length
    this.querySelector('[role="status"]')!.textContent =
      shown === 1 ? '1 corrección' : `${shown} correcciones`
    this.querySelector<HTMLElement>('.filter__none')!.hidden = shown > 0
  }
}

function matches(chosen: FormDataEntryValue | null, value: string | undefined): boolean {
  return !chosen || chosen === value
}

customElements.define('corrections-filter', CorrectionsFilter)
