/** Opens the search, which is loaded when it is first wanted, and marks on a page what was found there. */
const place = document.querySelector<HTMLElement>('site-search')
const button = place?.querySelector('button')

if (place && button) {
  if (/Mac|iPhone|iPad/.test(navigator.userAgent)) {
    const keys = button.querySelector('kbd')
    if (keys) keys.textContent = '⌘ K'
  }
  const open = async (): Promise<void> => {
    const { toggleSearch } = await import('./search-panel.ts')
    toggleSearch(place)
  }
  // Whoever points at it will most likely press it.
  button.addEventListener('pointerenter', () => void import('./search-panel.ts'), { once: true })
  button.addEventListener('click', () => void open())
  addEventListener('keydown', (event) => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    void open()
  })
}

const asked = new URLSearchParams(location.search).get('resaltar')
if (asked) void import('./mark-hits.ts').then(({ markHits }) => markHits(asked))

export {}
