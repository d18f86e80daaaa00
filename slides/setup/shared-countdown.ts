/** The countdown of the class, the same in all windows of a deck. */
import { computed, ref, watch, type ComputedRef } from 'vue'
import {
  addMinute,
  agreed,
  startOrPause,
  timeLeft,
  type Countdown,
  type Phase,
  type Task,
} from './countdown.ts'

const current = ref<Countdown>()
const now = ref(Date.now())

const channel =
  'BroadcastChannel' in globalThis ? new BroadcastChannel(`deck-countdown:${location.pathname}`) : undefined

/** A window that opens later asks for what the others have. */
const question = 'what is left?'
channel?.addEventListener('message', ({ data }: MessageEvent<Countdown | typeof question>) => {
  if (data === question) tell()
  else current.value = agreed(current.value, data)
})
channel?.postMessage(question)

function tell(): void {
  // What Vue watches can't be sent.
  if (current.value) channel?.postMessage({ ...current.value })
}

function change(next: Countdown): void {
  current.value = next
  tell()
}

let ticking: ReturnType<typeof setInterval> | undefined
watch(current, (countdown) => {
  now.value = Date.now()
  clearInterval(ticking)
  if (countdown?.ends === undefined) return
  ticking = setInterval(() => {
    now.value = Date.now()
    if (now.value >= countdown.ends!) clearInterval(ticking)
  }, 200)
})

/** Where the time of a slide stands. */
export function useCountdown(task: Task): ComputedRef<{ phase: Phase; left: number }> {
  return computed(() => timeLeft(current.value, task, now.value))
}

/** Sets it going, stops it, or lets it go on. */
export function toggleCountdown(task: Task): void {
  change(startOrPause(current.value, task, Date.now()))
}

/** Sets it going, if it hasn't been yet. */
export function beginCountdown(task: Task): void {
  if (timeLeft(current.value, task, Date.now()).phase === 'idle') toggleCountdown(task)
}

/** Gives a minute more. */
export function extendCountdown(task: Task): void {
  change(addMinute(current.value, task, Date.now()))
}
