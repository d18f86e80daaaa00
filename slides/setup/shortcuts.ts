/** Keys of our own, besides Slidev's; `components/KeyHelp.vue` lists them all. */
import { defineShortcutsSetup } from '@slidev/types'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { darkScreen, helpOpen } from './classroom.ts'

export default defineShortcutsSetup((nav, base) => {
  const { isPresenter, enterPresenter, exitPresenter } = useNav()
  // The open list closes itself: moving the focus makes Slidev see the key a second time.
  const openHelp = (): void => {
    helpOpen.value = true
  }
  const toggleDarkScreen = (): void => {
    darkScreen.value = !darkScreen.value
  }
  return [
    ...base,
    { name: 'help', key: 'h', fn: openHelp },
    { name: 'help_question_mark', key: '?', fn: openHelp },
    // What remote clickers send with their «black screen» button.
    { name: 'dark_screen', key: 'b', fn: toggleDarkScreen },
    { name: 'dark_screen_period', key: '.', fn: toggleDarkScreen },
    { name: 'first', key: 'home', fn: () => nav.goFirst() },
    { name: 'last', key: 'end', fn: () => nav.goLast() },
    { name: 'presenter', key: 'p', fn: () => (isPresenter.value ? exitPresenter() : enterPresenter()) },
  ]
})
