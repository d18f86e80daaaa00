import type { DeckManifest } from '../lectures/index.ts'
import type { LecturePlan } from './plan.ts'

/** What the deck of `plan` tells of itself. */
export function deckManifest({ lecture, slides }: LecturePlan): DeckManifest {
  return {
    name: lecture.name,
    slides: slides.map((one) => {
      const { session } = one.place
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
