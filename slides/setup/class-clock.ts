/** The clock of the lecture: one for all windows of a deck, and kept while one of them is loaded again. */
import { computed, ref, shallowRef } from 'vue'
import { slides } from '#slidev/slides'
import { pauseOrResume, readClock, startAt, type Clock } from './clock.ts'
import { timesOf, type SlideTime, type TimedSlide } from './lecture-time.ts'

const clockKey = `deck-clock:${location.pathname}`
const autoKey = 'deck-clock-with-first-advance'

/** Undefined while it stands at zero. */
export const clock = shallowRef<Clock | undefined>(readClock(localStorage.getItem(clockKey), Date.now()))

/** Whether the first advance of a lecture starts the clock: on this device, for all decks. */
export const startsWithAdvance = ref(localStorage.getItem(autoKey) === '1')

window.addEventListener('storage', ({ key, newValue }) => {
  if (key === clockKey) clock.value = readClock(newValue, Date.now())
  if (key === autoKey) startsWithAdvance.value = newValue === '1'
})

/** The time of every slide of the deck. */
export const times = computed(() =>
  timesOf(
    slides.value.map(({ meta }) => {
      const { frontmatter } = meta.slide as { frontmatter: { course?: TimedSlide } }
      return frontmatter.course
    }),
  ),
)

/** The time of the slide with this number. */
export function timeOf(number: number): SlideTime | undefined {
  return times.value[number - 1]
}

function keep(value: Clock | undefined): void {
  clock.value = value
  if (value) localStorage.setItem(clockKey, JSON.stringify(value))
  else localStorage.removeItem(clockKey)
}

/** Starts the clock where the plan has the slide with this number, whatever it showed. */
export function startHere(number: number): void {
  keep(startAt(timeOf(number)?.start ?? 0, Date.now()))
}

/** Starts the clock with this slide, pauses it, or lets it go on. */
export function toggleClock(number: number): void {
  if (clock.value) keep(pauseOrResume(clock.value, Date.now()))
  else startHere(number)
}

/** Puts the clock to zero. */
export function stopClock(): void {
  keep(undefined)
}

export function setStartsWithAdvance(value: boolean): void {
  startsWithAdvance.value = value
  localStorage.setItem(autoKey, value ? '1' : '0')
}

/** Where a window stands in the deck. */
export interface Position {
  number: number
  clicks: number
}

/** Tells that a window has moved: the first step forward may start the clock. */
export function moved(from: Position, to: Position): void {
  if (!startsWithAdvance.value || clock.value || !timeOf(from.number)) return
  const nextStep = to.number === from.number && to.clicks === from.clicks + 1
  const nextSlide = to.number === from.number + 1
  if (nextStep || nextSlide) startHere(from.number)
}
