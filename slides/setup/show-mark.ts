import { nextTick } from 'vue'

/**
 * Brings what is said with the step that is shown into sight, where the notes are longer than their
 * place. The window itself doesn't move.
 *
 * @param said what holds the notes
 */
export async function showMark(said: HTMLElement | undefined): Promise<void> {
  // The marks are lit up after the step; those of another slide, once its notes are there.
  await nextTick()
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const notes = said?.querySelector<HTMLElement>('.slidev-note')
  const mark = notes?.querySelector<HTMLElement>('.slidev-note-click-mark-active')
  if (!notes || !mark) return
  const above = mark.getBoundingClientRect().top - notes.getBoundingClientRect().top
  // With a line of what was said before.
  notes.scrollTop += above - 2 * parseFloat(getComputedStyle(notes).fontSize)
}
