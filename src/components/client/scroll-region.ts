/** Takes out of the way of the keyboard the tables that fit, and brings back those that scroll. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (!(target instanceof HTMLElement)) continue
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute('tabindex')
  }
})
for (const region of document.querySelectorAll('.table-region')) sizes.observe(region)

export {}
