/** The hands that the class raises, the same in all windows of a deck. */
import { shallowRef } from 'vue'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { countHand, shareOf, toggleCounting, type Hands } from './count-hands.ts'

export const hands = shallowRef<Hands>()

const channel =
  'BroadcastChannel' in globalThis ? new BroadcastChannel(`deck-hands:${location.pathname}`) : undefined

/** A window that opens later asks for what was counted. */
const question = 'who was counted?'
channel?.addEventListener('message', ({ data }: MessageEvent<Hands | typeof question>) => {
  if (data !== question) hands.value = data
  // What Vue watches can't be sent.
  else if (hands.value) channel.postMessage({ ...hands.value })
})
channel?.postMessage(question)

function change(next: Hands): void {
  hands.value = next
  channel?.postMessage(next)
}

/** The hands for an option of the question with this address; undefined where none were counted. */
export function handsFor(
  slide: string | undefined,
  letter: string,
): { count: number; share: number } | undefined {
  return hands.value && hands.value.slide === slide ? shareOf(hands.value, letter) : undefined
}

/** What is to be known of a slide that asks. */
interface AskingSlide {
  frontmatter: { routeAlias?: string; course?: { options?: { count: number } } }
}

/**
 * Takes «V», which begins and ends to count on a question with options, and while it counts the
 * letters of the options: with Shift, one hand less.
 *
 * @param shown number or address of the slide that is shown
 */
export function takeHands(event: KeyboardEvent, shown: string | undefined): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if (ctrlKey || metaKey || altKey || shown === undefined || document.querySelector('dialog[open]')) return
  if (target instanceof HTMLElement && target.matches('input, textarea')) return
  const { routeAlias: slide, course } =
    (getSlide(shown)?.meta.slide as AskingSlide | undefined)?.frontmatter ?? {}
  if (slide === undefined || !course?.options) return
  const counted = hands.value?.slide === slide && hands.value.counting ? hands.value : undefined
  const next =
    key.toLowerCase() === 'v'
      ? toggleCounting(hands.value, slide, course.options.count)
      : counted && countHand(counted, key, shiftKey ? -1 : 1)
  if (!next) return
  event.preventDefault()
  event.stopImmediatePropagation()
  change(next)
}
