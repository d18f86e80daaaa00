/** In the reader's browser: keeps the course for when there is no network, and offers what is new. */

/** What browsers tell of a reader's connection, where they do. */
interface Connection {
  saveData?: boolean
}

/**
 * Keeps site and lectures in the browser, once the page is there: but for readers who save data, and
 * for a page that is printed.
 *
 * @param base path of the site on its host, beginning and ending with `/`
 */
export function keepForLater(base: string): void {
  offerWhenLost()
  if (!('serviceWorker' in navigator) || new URLSearchParams(location.search).has('print')) return
  if (savesData()) return
  const register = (): void => {
    // Private windows and some hosts refuse it: the course then needs its network, and says nothing.
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
}

/**
 * Takes away what was kept for a site at the same address: who looks at what was built, and then
 * writes, would be shown what was built wherever it is quicker than what is written.
 */
export async function forgetKept(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all(workers.map((worker) => worker.unregister()))
  // This page may have come from there.
  if (navigator.serviceWorker.controller) location.reload()
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches
}

/**
 * Offers to load the page again when a part of it is nowhere to be had: it was opened before a new
 * version was published, and asks by names that are gone.
 */
function offerWhenLost(): void {
  let offered = false
  window.addEventListener('vite:preloadError', () => {
    // Without network, it would only be lost again.
    if (offered || !navigator.onLine) return
    offered = true
    document.body.append(offer())
  })
}

/** Looks the same on site and lectures, whose styles are others. */
function offer(): HTMLElement {
  const box = document.createElement('div')
  box.setAttribute('role', 'alert')
  box.className = 'new-version'
  Object.assign(box.style, {
    position: 'fixed',
    inset: 'auto 1rem 1rem auto',
    zIndex: '1000',
    maxWidth: '24rem',
    padding: '0.75rem 1rem',
    border: '1px solid',
    borderRadius: '0.5rem',
    background: 'Canvas',
    color: 'CanvasText',
    font: '1rem/1.4 system-ui, sans-serif',
  })
  const text = document.createElement('p')
  text.textContent = 'Se publicó una versión nueva, y a esta página le falta una parte.'
  Object.assign(text.style, { margin: '0 0 0.5rem' })
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Cargar la versión nueva'
  Object.assign(button.style, {
    font: 'inherit',
    padding: '0.5rem 0.75rem',
    minHeight: '44px',
    cursor: 'pointer',
  })
  button.addEventListener('click', () => location.reload())
  box.append(text, button)
  return box
}
