import type { DeckManifest } from '../lectures/index.ts'
import type { LecturePlan, PlannedSlide } from './plan.ts'

/** What the deck of `plan` tells of itself. */
export function deckManifest({ lecture, slides }: LecturePlan): DeckManifest {
  const sessions = sessionsOf(slides)
  return {
    name: lecture.name,
    slides: slides.map((one, index) => {
      const session = sessions[index]
      const place = {
        number: one.place.number,
        ...(session && { session }),
        extension: one.place.of === undefined,
      }
      if (one.kind === 'note') {
        const { alias, title, course } = one.slide
        return { alias, address: course.address, title, theme: course.theme, ...place }
      }
      const { alias, title, theme } = one.own
      return { ...(alias && { alias }), title, ...(theme && { theme }), ...place }
    }),
  }
}

/** The session of each planned slide, from 1; empty where none is marked. */
function sessionsOf(slides: readonly PlannedSlide[]): (number | undefined)[] {
  let session = 1
  const sessions = slides.map((one) => {
    if (one.place.of === undefined) return undefined
    if (one.kind === 'own' && one.own.opensSession) session++
    return session
  })
  return session === 1 ? [] : sessions
}
