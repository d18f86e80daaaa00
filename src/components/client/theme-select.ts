/** Lets readers choose the ground, and remembers it on their device; `ThemeProvider.astro` sets it on the next page. */
const key = 'starlight-theme'
const root = document.documentElement.dataset
const light = matchMedia('(prefers-color-scheme: light)')
const selects = [...document.querySelectorAll<HTMLSelectElement>('starlight-theme-select select')]

function show(chosen: string): void {
  root.chosen = chosen
  root.theme = chosen === 'auto' ? (light.matches ? 'light' : 'dark') : chosen
  for (const select of selects) select.value = chosen
}

show(root.chosen ?? 'auto')
for (const select of selects) {
  select.addEventListener('change', () => {
    show(select.value)
    try {
      localStorage.setItem(key, select.value === 'auto' ? '' : select.value)
    } catch {
      // Where nothing may be kept, it holds for this page.
    }
  })
}
light.addEventListener('change', () => {
  if (root.chosen === 'auto') show('auto')
})

export {}
