import { revealTarget } from './reveal-target.ts'

/**
 * Shows the form of a list that is filtered, and has `apply` follow what is typed in it. A link into
 * the list empties the form, so that what it leads to is there.
 */
export function wireFilter(element: HTMLElement, apply: () => void): void {
  const form = element.querySelector('form')
  if (!form) return
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  // The browser may bring back what was typed before.
  apply()
  revealTarget(element, () => {
    form.reset()
    apply()
  })
}
