import { defineAppSetup } from '@slidev/types'
import { site } from 'virtual:deck-course'
import { slides } from '#slidev/slides'
import { keepForLater } from '../../src/publish/client/keep-for-later.ts'

/** Pages that show notes. */
const withNotes = new Set(['presenter', 'notes', 'overview', 'print', 'presenter-print'])

export default defineAppSetup(({ router }) => {
  router.beforeEach(async (to) => {
    if (withNotes.has(String(to.name)) || to.path.startsWith('/presenter')) await bringNotes()
  })
  window.addEventListener('unhandledrejection', forgiveWakeLock)
  // While capturing: a dialog that the click opens must not give the focus back to the button.
  window.addEventListener('click', releaseKeys, { capture: true })
  window.addEventListener('keydown', leaveToBrowser, { capture: true })
  // Slidev has no landmark: whatever it shows is the content.
  document.getElementById('app')?.setAttribute('role', 'main')
  roomForNotes()
  if (import.meta.env.PROD) keepForLater(site.base)
})

let brought: Promise<void> | undefined

/** The build keeps notes apart from the slides; see `plugins/notes-apart.ts`. */
function bringNotes(): Promise<void> {
  brought ??= import('virtual:deck-notes').then(({ default: notes }) => {
    for (const { no, meta } of slides.value) {
      const slide = meta.slide as { noteHTML: string }
      slide.noteHTML = notes[no] ?? slide.noteHTML
    }
  })
  return brought
}

/** A browser may refuse to keep the screen on, and Slidev doesn't expect it: nothing to alarm anybody with. */
function forgiveWakeLock(event: PromiseRejectionEvent): void {
  const { reason } = event
  if (reason instanceof DOMException && /wake lock/i.test(reason.message)) event.preventDefault()
}

/**
 * Slidev takes no key while a button or link has the focus, and a click gives
 * it: a teacher who has used the mouse must go on with the remote. A button
 * that was reached by keyboard (`detail` 0) keeps it.
 */
function releaseKeys({ detail }: MouseEvent): void {
  const focused = document.activeElement
  if (detail > 0 && focused instanceof HTMLElement && focused.matches('button, a')) focused.blur()
}

/** Slidev looks at letters only: «Ctrl+P» would print, and open the presenter view as well. */
function leaveToBrowser(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && /^[bcdfghmop]$/i.test(event.key)) event.stopImmediatePropagation()
}

/** Slidev's presenter view leaves a corner for the notes: a teacher reads them, so give them room. */
function roomForNotes(): void {
  const sizes = { 'slidev-presenter-notes-width': 460, 'slidev-presenter-notes-row-size': 500 }
  for (const [key, pixels] of Object.entries(sizes)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, String(pixels))
  }
}
