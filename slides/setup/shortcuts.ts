/** Keys of our own, besides Slidev's; `components/KeyHelp.vue` lists them all. */
import { defineShortcutsSetup } from '@slidev/types'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { darkScreen, helpOpen } from './classroom.ts'
import type { Task } from './countdown.ts'
import { extendCountdown, toggleCountdown } from './shared-countdown.ts'

/** What is to be known of a slide that gives time. */
interface TimedSlide {
  frontmatter: { routeAlias?: string; course?: { countdown?: number } }
}

export default defineShortcutsSetup((nav, base) => {
  const { isPresenter, enterPresenter, exitPresenter, currentPage, currentSlideRoute } = useNav()
  // The open list closes itself: moving the focus makes Slidev see the key a second time.
  const openHelp = (): void => {
    helpOpen.value = true
  }
  const toggleDarkScreen = (): void => {
    darkScreen.value = !darkScreen.value
  }
  /** Only on a slide that gives time. */
  const withTask = (act: (task: Task) => void) => (): void => {
    const { slide } = currentSlideRoute.value.meta as { slide: TimedSlide }
    const { routeAlias, course } = slide.frontmatter
    const minutes = course?.countdown
    if (minutes !== undefined) act({ slide: routeAlias ?? String(currentPage.value), minutes })
  }
  return [
    ...base,
    { name: 'help', key: 'h', fn: openHelp },
    { name: 'help_question_mark', key: '?', fn: openHelp },
    // What remote clickers send with their «black screen» button.
    { name: 'dark_screen', key: 'b', fn: toggleDarkScreen },
    { name: 'dark_screen_period', key: '.', fn: toggleDarkScreen },
    { name: 'countdown', key: 'c', fn: withTask(toggleCountdown) },
    { name: 'countdown_more', key: 'm', fn: withTask(extendCountdown) },
    { name: 'first', key: 'home', fn: () => nav.goFirst() },
    { name: 'last', key: 'end', fn: () => nav.goLast() },
    { name: 'presenter', key: 'p', fn: () => (isPresenter.value ? exitPresenter() : enterPresenter()) },
  ]
})
