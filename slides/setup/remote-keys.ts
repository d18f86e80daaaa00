/**
 * A remote's button to begin sends F5, as slide programs want it, and here the browser would load
 * the page again: it is taken for the whole screen. With Ctrl or Shift it stays the browser's.
 */
export function takeRemoteKeys(event: KeyboardEvent): void {
  if (event.key !== 'F5' || event.ctrlKey || event.metaKey || event.repeat) return
  event.preventDefault()
  // A browser may refuse it: the slide is shown all the same.
  if (document.fullscreenElement === null) document.body.requestFullscreen().catch(() => undefined)
  else void document.exitFullscreen()
}
