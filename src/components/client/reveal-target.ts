/**
 * Calls `showAll` whenever the address, or a link that is followed, leads to an entry of `list`
 * that its filter hides; the entry is then brought into view.
 */
export function revealTarget(list: HTMLElement, showAll: () => void): void {
  const reveal = (hash: string): void => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)))
    if (!target?.closest('[hidden]') || !list.contains(target)) return
    showAll()
    target.scrollIntoView()
  }
  addEventListener('hashchange', () => reveal(location.hash))
  // A link to the address that the page has already is no change of address.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]')
    if (link) reveal(link.hash)
  })
  reveal(location.hash)
}
