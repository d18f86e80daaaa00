import { onBeforeUnmount, onMounted } from 'vue'
import { slidesTitle } from '@slidev/client/env.ts'

/** Names the window while the component that calls this is shown. */
export function titled(title: string): void {
  onMounted(() => {
    document.title = title
  })
  onBeforeUnmount(() => {
    document.title = slidesTitle
  })
}
