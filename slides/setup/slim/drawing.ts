import { defineAsyncComponent, watch, type Component } from 'vue'
import { useDrawings } from '@slidev/client/composables/useDrawings.ts'

/** The drawing tools, loaded when somebody draws: most lectures are given without them. */
export function drawing(load: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({ loader: () => whenDrawing().then(load), suspensible: false })
}

/** Resolves when drawing is on, or its tools are to stay in view. */
function whenDrawing(): Promise<void> {
  const { drawingEnabled, drawingPinned } = useDrawings()
  return new Promise((resolve) => {
    watch(
      () => drawingEnabled.value || drawingPinned.value,
      (wanted) => {
        if (wanted) resolve()
      },
      { immediate: true },
    )
  })
}
