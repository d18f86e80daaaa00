import type { DeckManifest } from '../lectures/index.ts'
import type { LecturePlan } from './plan.ts'

/** What the deck of `plan` tells of itself. */
export function deckManifest({ lecture, slides }: LecturePlan): DeckManifest {
  return {
    name: lecture.name,
    slides: slides.map((planned) => {
      if (planned.kind === 'note') {
        const { alias, course } = planned.slide
        return { alias, address: course.address }
      }
      return planned.own.alias === undefined ? {} : { alias: planned.own.alias }
    }),
  }
}
