/** Keys of our own, besides Slidev's; `components/KeyHelp.vue` lists them all. */
import { defineShortcutsSetup } from '@slidev/types'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { darkScreen, helpOpen } from './classroom.ts'

export default defineShortcutsSetup((nav, base) => {
  const { isPresenter, enterPresenter, exitPresenter } = useNav()
  const toggleHelp = (): void => {
    helpOpen.value = !helpOpen.value
  }
  const toggleDarkScreen = (): void => {
    darkScreen.value = !darkScreen.value
  }
  return [
    ...base,
    { name: 'help', key: 'h', fn: toggleHelp },
    { name: 'help_question_mark', key: '?', fn: toggleHelp },
    // What remote clickers send with their «black screen» button.
    { name: 'dark_screen', key: 'b', fn: toggleDarkScreen },
    { name: 'dark_screen_period', key: '.', fn: toggleDarkScreen },
    { name: 'first', key: 'home', fn: () => nav.goFirst() },
    { name: 'last', key: 'end', fn: () => nav.goLast() },
    { name: 'presenter', key: 'p', fn: () => (isPresenter.value ? exitPresenter() : enterPresenter()) },
  ]
})
