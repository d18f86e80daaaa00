/** Where in the lecture's time each of its slides stands, and how the time goes against that. */
import { formatMinutes } from '../../src/lectures/minutes.ts'

/** What a slide says of its time: see `SlideCourseData` in `src/deck/types.ts`. */
export interface TimedSlide {
  theme?: string
  minutes?: number
  place?: { start?: number; session?: number }
}

/** The time of a planned slide. Minutes count from the lecture's beginning, whatever its sessions. */
export interface SlideTime {
  start: number
  end: number
  /** Minutes from the beginning of its session. */
  inSession: { start: number; end: number; session: number | undefined }
  /** Its theme, from the first to the last slide of it that follow one another in one session. */
  theme: { id: string; start: number; end: number } | undefined
}

/** The time of each slide; undefined outside the plan. */
export function timesOf(slides: readonly (TimedSlide | undefined)[]): (SlideTime | undefined)[] {
  let passed = 0
  let theme: SlideTime['theme'] & { session: number | undefined } = {
    id: '',
    start: 0,
    end: 0,
    session: undefined,
  }
  return slides.map((slide) => {
    const { minutes, place, theme: id } = slide ?? {}
    if (minutes === undefined || place?.start === undefined) return undefined
    const start = passed
    passed += minutes
    if (id !== theme.id || place.session !== theme.session) {
      theme = { id: id ?? '', start, end: start, session: place.session }
    }
    // The same object for all slides of a theme: the last one says where it ends.
    theme.end = passed
    return {
      start,
      end: passed,
      inSession: { start: place.start, end: place.start + minutes, session: place.session },
      theme: id === undefined ? undefined : theme,
    }
  })
}

/** How the time goes. */
export interface Pace {
  kind: 'late' | 'early' | 'on-time'
  text: string
}

/** How far `passed`, in minutes of the lecture, lies from the time planned for a slide. */
export function paceOf(passed: number, { start, end }: Pick<SlideTime, 'start' | 'end'>): Pace {
  const late = Math.round(passed - end)
  const early = Math.round(start - passed)
  if (late >= 1) return { kind: 'late', text: `Vas con ${late} min de atraso` }
  if (early >= 1) return { kind: 'early', text: `Vas con ${early} min de adelanto` }
  return { kind: 'on-time', text: 'Vas a tiempo' }
}

/** The planned time of a slide, in words. */
export function planText(time: SlideTime | undefined): string {
  if (!time) return 'Plan: fuera de él'
  const { start, end, session } = time.inSession
  const where = session === undefined ? '' : ` (sesión ${session})`
  return `Plan: del minuto ${formatMinutes(start)} al ${formatMinutes(end)}${where}`
}

/**
 * How much is left of a theme, in words.
 *
 * @param passed minutes of the lecture
 */
export function themeText(passed: number, title: string, { end }: { end: number }): string {
  const left = Math.round(end - passed)
  if (left >= 1) return `${title}: ${left === 1 ? 'queda 1 min' : `quedan ${left} min`}`
  if (left <= -1) return `${title}: debía terminar hace ${-left} min`
  return `${title}: termina ahora`
}
