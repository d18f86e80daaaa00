import { defineAsyncComponent, h, type Component } from 'vue'

/**
 * A part of the interface that is loaded when the first slide has been shown
 * and the browser has nothing else to do. Until then it is marked as Slidev
 * marks a slide that isn't there yet, so that a print waits for it.
 */
export function later(load: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({
    loader: () => firstQuiet().then(load),
    loadingComponent: () => h('span', { class: 'slidev-slide-loading', hidden: true }),
    delay: 0,
    suspensible: false,
  })
}

let quiet: Promise<void> | undefined

/** Resolves shortly after the first slide was painted; after a while where a browser doesn't tell. */
function firstQuiet(): Promise<void> {
  quiet ??= new Promise((resolve) => {
    setTimeout(resolve, 4000)
    const observer = new PerformanceObserver((paints) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      setTimeout(resolve, 150)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
  return quiet
}
