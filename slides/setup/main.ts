import { defineAppSetup } from '@slidev/types'
import { site } from 'virtual:deck-course'
import { moved, type Position } from './class-clock.ts'
import { bringNotes } from './deck-notes.ts'
import { catchGoTo } from './go-to.ts'
import { takeHands } from './hands.ts'
import { takeRemoteKeys } from './remote-keys.ts'
import { slides } from '#slidev/slides'
import { keepForLater } from '../../src/publish/client/keep-for-later.ts'

/** Pages that show notes. */
const withNotes = new Set(['presenter', 'notes', 'overview', 'print'])

/** Pages that show one slide. */
const withSlide = new Set(['play', 'presenter'])

export default defineAppSetup(({ router }) => {
  router.beforeEach(async (to) => {
    if (withNotes.has(String(to.name))) await bringNotes()
  })
  router.afterEach((to, from) => {
    if (withSlide.has(String(to.name)) && withSlide.has(String(from.name)))
      moved(positionOf(from), positionOf(to))
  })
  window.addEventListener('unhandledrejection', forgiveWakeLock)
  // While capturing: a dialog that the click opens must not give the focus back to the button.
  window.addEventListener('click', releaseKeys, { capture: true })
  window.addEventListener('keydown', leaveToBrowser, { capture: true })
  window.addEventListener('keydown', takeRemoteKeys, { capture: true })
  window.addEventListener(
    'keydown',
    (event) => {
      const { name, params } = router.currentRoute.value
      takeHands(event, withSlide.has(String(name)) ? String(params.no) : undefined)
    },
    { capture: true },
  )
  const mayGo = (): boolean =>
    withSlide.has(String(router.currentRoute.value.name)) && !document.querySelector('dialog[open]')
  window.addEventListener('keydown', (event) => catchGoTo(event, mayGo), { capture: true })
  // Slidev has no landmark: whatever it shows is the content.
  document.getElementById('app')?.setAttribute('role', 'main')
  if (import.meta.env.PROD) keepForLater(site.base)
})

/** Where in the deck an address leads. */
function positionOf({ params, query }: { params: object; query: object }): Position {
  const { no } = params as { no?: string }
  const { clicks } = query as { clicks?: string }
  const slide = slides.value.find(
    (one) =>
      String(one.no) === no ||
      (one.meta.slide as { frontmatter: { routeAlias?: string } }).frontmatter.routeAlias === no,
  )
  return { number: slide?.no ?? 1, clicks: Number(clicks ?? 0) }
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
  if (detail > 0 && focused instanceof HTMLElement && focused.matches('button, a, summary')) focused.blur()
}

/** Slidev looks at letters only: «Ctrl+P» would print, and open the presenter view as well. */
function leaveToBrowser(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && /^[bcdefghmopt]$/i.test(event.key)) event.stopImmediatePropagation()
}
