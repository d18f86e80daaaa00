/** What a teacher switches in class, shared by the windows of one deck. */
import { ref, watch } from 'vue'

/** Whether the list of keys is open, in this window. */
export const helpOpen = ref(false)

/** Whether the room sees a dark screen; the same in presenter and audience windows. */
export const darkScreen = ref(false)

const channel =
  'BroadcastChannel' in globalThis ? new BroadcastChannel(`deck:${location.pathname}`) : undefined

let heard = false
channel?.addEventListener('message', ({ data }) => {
  heard = darkScreen.value !== data
  darkScreen.value = data === true
})
watch(
  darkScreen,
  (value) => {
    if (!heard) channel?.postMessage(value)
    heard = false
  },
  { flush: 'sync' },
)
