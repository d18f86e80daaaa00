import { AuthorError } from '../author-error.ts'
import { openDeck, showSlides } from './deck-print.ts'
import type { HandedLecture, Handout } from './handout.ts'
import { placesOf, slidesOutline } from './lecture-slides.ts'
import { printPage } from './print-page.ts'
import type { Made, Workshop } from './workshop.ts'

/** Prints slides of a built deck, one a page, each as it is after its last step; or one page a step. */
export async function makeSlides(handout: Handout, workshop: Workshop): Promise<Made> {
  const lecture = lectureOf(handout, workshop)
  const page = await openDeck(lecture.folder, workshop, handout.steps)
  const shown = await showSlides(page, placesOf(handout, lecture))
  const made = await printPage(page)
  const entries = shown.map(({ place, title }, index) => {
    const slide = lecture.slides[place - 1]
    return { title: title || (slide?.title ?? ''), theme: slide?.theme, page: index + 1 }
  })
  return { ...made, outline: slidesOutline(entries, workshop.course.themes) }
}

/** The lecture that `handout` is made of. */
export function lectureOf({ lecture }: Handout, { lectures }: Pick<Workshop, 'lectures'>): HandedLecture {
  const found = lectures.find(({ folder }) => folder === lecture)
  if (found) return found
  throw new AuthorError(`La presentación «${lecture}» no está construida. Haz «npm run build».`)
}
