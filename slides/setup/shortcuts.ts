/** Keys of our own, besides Slidev's; `components/KeyHelp.vue` lists them all. */
import { defineShortcutsSetup } from '@slidev/types'
import { useDrawings } from '@slidev/client/composables/useDrawings.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { startHere, toggleClock } from './class-clock.ts'
import { darkScreen, helpOpen } from './classroom.ts'
import type { Task } from './countdown.ts'
import { lastPlanned } from './deck-index.ts'
import { extendCountdown, toggleCountdown } from './shared-countdown.ts'

/** What is to be known of a slide that gives time. */
interface TimedSlide {
  frontmatter: { routeAlias?: string; course?: { countdown?: number } }
}

/** What Slidev does with keys that our own parts take: see `go-to.ts` and `interface/AllSlides.vue`. */
const ours = /^(goto|hide_overview|\w+_overview|goto_from_overview)$/

export default defineShortcutsSetup((nav, base) => {
  const { isPresenter, enterPresenter, exitPresenter, currentSlideNo, currentSlideRoute } = useNav()
  const { drawingEnabled } = useDrawings()
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
    if (minutes !== undefined) act({ slide: routeAlias ?? String(currentSlideNo.value), minutes })
  }
  /** The end of the plan; from there on, that of the deck. */
  const goToEnd = (): Promise<void> | void =>
    currentSlideNo.value < lastPlanned.value ? nav.go(lastPlanned.value) : nav.goLast()
  /** While one draws, letters choose tools. */
  const unlessDrawing = (then: () => void) => (): void => {
    if (!drawingEnabled.value) then()
  }
  return [
    ...base.filter(({ name }) => name === 'toggle_overview' || !ours.test(name ?? '')),
    { name: 'help', key: 'h', fn: openHelp },
    { name: 'help_question_mark', key: '?', fn: openHelp },
    // What remote clickers send with their «black screen» button.
    { name: 'dark_screen', key: 'b', fn: toggleDarkScreen },
    { name: 'dark_screen_period', key: '.', fn: toggleDarkScreen },
    { name: 'countdown', key: 'c', fn: unlessDrawing(withTask(toggleCountdown)) },
    { name: 'countdown_more', key: 'm', fn: unlessDrawing(withTask(extendCountdown)) },
    { name: 'first', key: 'home', fn: () => nav.goFirst() },
    { name: 'last', key: 'end', fn: () => void goToEnd() },
    { name: 'presenter', key: 'p', fn: () => (isPresenter.value ? exitPresenter() : enterPresenter()) },
    { name: 'clock', key: 't', fn: unlessDrawing(() => toggleClock(currentSlideNo.value)) },
    { name: 'clock_here', key: 'e', fn: unlessDrawing(() => startHere(currentSlideNo.value)) },
  ]
})
