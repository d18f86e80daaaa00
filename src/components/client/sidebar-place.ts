/**
 * Scrolls the sidebar to the page's own entry when it would be out of sight: after a search or a
 * link from outside. Where the reader left the sidebar, the entry is in sight already.
 */
const here = document.querySelector<HTMLElement>('.page-groups a[aria-current]')
const pane = here?.closest<HTMLElement>('.sidebar-pane')
if (here && pane) {
  // `SidebarState.astro` has asked for the same frame before.
  requestAnimationFrame(() => {
    const entry = here.getBoundingClientRect()
    const seen = pane.getBoundingClientRect()
    if (entry.top < seen.top || entry.bottom > seen.bottom) {
      pane.scrollTop += entry.top - seen.top - (seen.height - entry.height) / 2
    }
  })
}

export {}
