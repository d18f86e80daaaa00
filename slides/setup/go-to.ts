/** The way to another slide, by what is typed: open or not, and what has been typed so far. */
import { ref } from 'vue'

export const goToOpen = ref(false)
export const goToText = ref('')

/** Opens it, empty or with what was typed already. */
export function openGoTo(typed: unknown = ''): void {
  goToText.value = typeof typed === 'string' ? typed : ''
  goToOpen.value = true
}

/**
 * Takes «g», and whatever is typed before the field has the focus: it is loaded with the rest of
 * the interface, after the first slide.
 *
 * @param allowed whether «g» may open it now
 */
export function catchGoTo(event: KeyboardEvent, allowed: () => boolean): void {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey || key.length !== 1) return
  if (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"], [type="range"]), textarea')
  )
    return
  if (goToOpen.value) goToText.value += key
  else if (key.toLowerCase() === 'g' && allowed()) openGoTo()
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}
