/**
 * `<review-question>`: checks what the reader chose. Without it the options can
 * still be chosen, and the answer read in the disclosure below them.
 */
class ReviewQuestion extends HTMLElement {
  connectedCallback(): void {
    const check = this.querySelector<HTMLElement>('.question__check')
    const button = check?.querySelector('button')
    if (!check || !button) return
    check.hidden = false
    button.addEventListener('click', () => this.#check())
    this.addEventListener('change', () => this.#clear())
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.question__options input')]
  }

  #say(text: string): void {
    this.querySelector('[role="status"]')!.textContent = text
  }

  #check(): void {
    const chosen = this.#inputs.filter((input) => input.checked)
    if (chosen.length === 0) return this.#say('Elige una opción.')
    const right = this.#inputs.every((input) => input.checked === 'right' in input.dataset)
    for (const input of chosen) {
      input.closest('li')!.dataset.verdict = 'right' in input.dataset ? 'right' : 'wrong'
    }
    const missing = chosen.every((input) => 'right' in input.dataset)
    this.#say(
      right
        ? '¡Correcto!'
        : missing
          ? 'Vas bien, pero falta alguna.'
          : 'Todavía no. Lee la explicación o prueba otra vez.',
    )
    this.dataset.verdict = right ? 'right' : 'wrong'
    if (right) this.querySelector('details')!.open = true
  }

  #clear(): void {
    delete this.dataset.verdict
    for (const item of this.querySelectorAll<HTMLElement>('[data-verdict]')) {
      delete item.dataset.verdict
    }
    this.#say('')
  }
}

customElements.define('review-question', ReviewQuestion)
