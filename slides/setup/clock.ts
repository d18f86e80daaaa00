/** A clock of a lecture that can be paused, and begin anywhere in it. Pure: the time of day is handed in. */

/** Moments are milliseconds of the time of day, as `Date.now()` gives them. */
export interface Clock {
  /** Minute of the lecture at which it was started. */
  from: number
  startedAt: number
  /** When it was paused; undefined while it runs. */
  pausedAt?: number
}

/** A clock that was forgotten is none of today's lecture. */
const longest = 5 * 60 * 60_000

/** Starts at minute `from` of the lecture. */
export function startAt(from: number, now: number): Clock {
  return { from, startedAt: now }
}

/** Pauses a clock that runs; lets one that is paused go on. */
export function pauseOrResume(clock: Clock, now: number): Clock {
  const { from, startedAt, pausedAt } = clock
  if (pausedAt === undefined) return { ...clock, pausedAt: now }
  return { from, startedAt: startedAt + (now - pausedAt) }
}

/** Milliseconds that it has run. */
export function ranFor({ startedAt, pausedAt }: Clock, now: number): number {
  return Math.max(0, (pausedAt ?? now) - startedAt)
}

/** The minute of the lecture that it shows. */
export function minuteOf(clock: Clock, now: number): number {
  return clock.from + ranFor(clock, now) / 60_000
}

/** `754000` → `12:34`, and with hours `1:02:03`. */
export function asTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '')
}

/** Reads a clock that was kept as JSON; undefined when there is none, or it is not of today's lecture. */
export function readClock(text: string | null, now: number): Clock | undefined {
  if (text === null) return undefined
  let kept: Partial<Record<keyof Clock, unknown>> | null
  try {
    kept = JSON.parse(text) as typeof kept
  } catch {
    return undefined
  }
  const { from, startedAt, pausedAt } = kept ?? {}
  if (typeof from !== 'number' || typeof startedAt !== 'number') return undefined
  const clock = { from, startedAt, ...(typeof pausedAt === 'number' && { pausedAt }) }
  const begun = now - startedAt
  return begun >= 0 && begun < longest ? clock : undefined
}
