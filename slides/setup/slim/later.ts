import { defineAsyncComponent, type Component } from 'vue'

/**
 * A part of Slidev's interface that is loaded when the first slide has been
 * shown and the browser has nothing else to do.
 */
export function later(load: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({
    loader: async () => {
      await firstQuiet()
      return load()
    },
    suspensible: false,
  })
}

/** Resolves shortly after the first slide was painted; after a while where a browser doesn't tell. */
function firstQuiet(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 4000)
    const observer = new PerformanceObserver((paints) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      setTimeout(resolve, 150)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}
