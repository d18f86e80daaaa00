/** The room's own window: a teacher keeps this one, and takes the other to the projector. */
import { ref } from 'vue'

/** Whether the browser refused to open it. */
export const roomRefused = ref(false)

/** Opens the room's window at the slide that is shown, or brings it to the front. */
export function openRoom(): void {
  const address = new URL(location.href)
  address.hash = address.hash.replace('#/presenter/', '#/')
  // One window a deck: opened again, it is found by its name.
  const name = `sala-${location.pathname.replace(/\W+/g, '-')}`
  roomRefused.value = window.open(address, name, 'popup,width=1280,height=720') === null
}
