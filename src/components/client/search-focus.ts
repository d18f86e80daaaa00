/**
 * Starlight's search loads its field when the page is idle. To a reader who opens the dialog
 * before that, the field gets the focus as soon as it is there.
 */
const place = document.getElementById('starlight__search')
if (place) {
  const waiting = new MutationObserver(() => {
    const field = place.querySelector('input')
    if (!field) return
    waiting.disconnect()
    if (place.closest('dialog')?.open) field.focus()
  })
  waiting.observe(place, { childList: true, subtree: true })
}

/*
 * The button's name is what is written on it (WCAG 2.5.3), its shortcut too; Starlight gives it one
 * of its own, which the shortcut is no part of.
 */
const button = document.querySelector('site-search button[data-open-modal]')
const name = button?.querySelector('span')
if (button && name) {
  name.removeAttribute('aria-hidden')
  button.removeAttribute('aria-label')
}

export {}
