import type { Lecture, NoteImport, OwnSlide } from '../lectures/index.ts'
import { withTiming } from './presenter-notes.ts'
import { projectNote, type ProjectionContext } from './project-note.ts'
import { estimateTextMinutes } from './timing.ts'
import type { DeckSlide, Place } from './types.ts'

/** A slide in its place in a lecture. */
export type PlannedSlide = { minutes: number; place: Place } & (
  { kind: 'own'; own: OwnSlide } | { kind: 'note'; from: NoteImport; slide: DeckSlide }
)

/** A lecture with every slide in its place and time. */
export interface LecturePlan {
  lecture: Lecture
  slides: PlannedSlide[]
  /** Minutes of all slides up to the appendix. */
  total: number
  /** Those minutes by session; one where the lecture doesn't tell them apart. */
  sessions: number[]
  /** Those minutes by theme's id; the lecture's own slides that name none are under ''. */
  byTheme: Map<string, number>
}

type Unplaced = { minutes: number } & (
  { kind: 'own'; own: OwnSlide } | { kind: 'note'; from: NoteImport; slide: DeckSlide }
)

/** Puts a lecture's slides in order and adds up their minutes. Pure. */
export function planLecture(lecture: Lecture, context: ProjectionContext): LecturePlan {
  const unplaced = lecture.parts.flatMap((part) => slidesOf(part, context))
  const found = unplaced.findIndex((one) => one.kind === 'own' && one.own.opensAppendix)
  const end = found === -1 ? unplaced.length : found
  const byTheme = new Map<string, number>()
  const marked = unplaced.slice(0, end).some((one) => one.kind === 'own' && one.own.opensSession)
  const sessions = [0]
  let total = 0
  const slides = unplaced.map((one, index): PlannedSlide => {
    if (index >= end) return put(one, { number: `+${index - end + 1}` })
    if (one.kind === 'own' && one.own.opensSession) sessions.push(0)
    const last = sessions.length - 1
    const place: Place = {
      number: String(index + 1),
      of: end,
      start: sessions[last]!,
      ...(marked && { session: sessions.length }),
    }
    sessions[last]! += one.minutes
    const theme = one.kind === 'note' ? one.from.note.theme : (one.own.theme ?? '')
    total += one.minutes
    byTheme.set(theme, (byTheme.get(theme) ?? 0) + one.minutes)
    return put(one, place)
  })
  return { lecture, slides, total, sessions, byTheme }
}

function slidesOf(part: OwnSlide | NoteImport, context: ProjectionContext): Unplaced[] {
  if (part.kind === 'own')
    return [{ kind: 'own', own: part, minutes: part.minutes ?? estimateTextMinutes(part.notes) }]
  return projectNote(part.note, context)
    .filter((slide) => part.takes.has(slide.id))
    .map((slide) => ({
      kind: 'note',
      from: part,
      slide,
      minutes: part.minutes.get(slide.id)?.minutes ?? slide.course.minutes,
    }))
}

function put(one: Unplaced, place: Place): PlannedSlide {
  if (one.kind === 'own') return { ...one, place }
  const { minutes } = one
  const slide: DeckSlide = {
    ...one.slide,
    course: { ...one.slide.course, minutes, place },
    note: withTiming(one.slide.note, minutes, place),
  }
  return { ...one, slide, place }
}
