/** The time that a class has for a task, as all windows of a deck agree on it. Pure. */

/** A countdown that was begun, or given more time. Times in ms. */
export interface Countdown {
  /** Address of the slide that it belongs to. */
  slide: string
  /** When it runs out, on this machine's clock; undefined while it doesn't run. */
  ends: number | undefined
  /** What is left while it doesn't run. */
  left: number
  /** Goes up with each change: of two windows the later one is right. */
  version: number
}

/** Where a countdown stands. */
export type Phase = 'idle' | 'running' | 'paused' | 'over'

const minute = 60_000

/** What is left of the `minutes` of a slide at the time `now`. */
export function timeLeft(
  countdown: Countdown | undefined,
  { slide, minutes }: Task,
  now: number,
): { phase: Phase; left: number } {
  if (countdown?.slide !== slide) return { phase: 'idle', left: minutes * minute }
  const left = countdown.ends === undefined ? countdown.left : Math.max(0, countdown.ends - now)
  if (left === 0) return { phase: 'over', left }
  return { phase: countdown.ends === undefined ? 'paused' : 'running', left }
}

/** A slide that gives time. */
export interface Task {
  slide: string
  minutes: number
}

/** Sets the time of a slide going, stops it, or lets it go on; once it is over, begins anew. */
export function startOrPause(countdown: Countdown | undefined, task: Task, now: number): Countdown {
  const { phase, left } = timeLeft(countdown, task, now)
  const version = (countdown?.version ?? 0) + 1
  if (phase === 'running') return { slide: task.slide, ends: undefined, left, version }
  const whole = phase === 'over' ? task.minutes * minute : left
  return { slide: task.slide, ends: now + whole, left: whole, version }
}

/** Gives a minute more. One that is over runs again. */
export function addMinute(countdown: Countdown | undefined, task: Task, now: number): Countdown {
  const { phase, left } = timeLeft(countdown, task, now)
  const more = left + minute
  const runs = phase === 'running' || phase === 'over'
  return {
    slide: task.slide,
    ends: runs ? now + more : undefined,
    left: more,
    version: (countdown?.version ?? 0) + 1,
  }
}

/** Of what two windows hold, the one that both go on with: whichever of them asks, the same. */
export function agreed(one: Countdown | undefined, other: Countdown | undefined): Countdown | undefined {
  if (!one || !other) return one ?? other
  if (one.version !== other.version) return one.version > other.version ? one : other
  return (one.ends ?? Infinity) <= (other.ends ?? Infinity) ? one : other
}

/** `272000` → `4:32`: what is left, whole seconds, none of which is left out. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
