/** The slides of this deck, with what the interface says of them. */
import { computed } from 'vue'
import type { SlideRoute } from '@slidev/types'
import { slides } from '#slidev/slides'

export interface IndexedSlide {
  /** Its place in the deck, from 1. */
  no: number
  /** Its number as it is shown: `12`, `+3`. */
  number: string
  title: string
  minutes: number | undefined
  session: number | undefined
  extension: boolean
  route: SlideRoute
}

/** What the projection writes into a slide's frontmatter: see `src/deck/skeleton.ts`. */
interface CourseData {
  minutes?: number
  place?: { number: string; of?: number; session?: number }
}

export const deckIndex = computed<IndexedSlide[]>(() =>
  slides.value.map((route) => {
    const { title, frontmatter } = route.meta.slide as {
      title?: string
      frontmatter: { title?: string; course?: CourseData }
    }
    const { minutes, place } = frontmatter.course ?? {}
    return {
      no: route.no,
      number: place?.number ?? String(route.no),
      title: title ?? frontmatter.title ?? '',
      minutes,
      session: place?.session,
      extension: place !== undefined && place.of === undefined,
      route,
    }
  }),
)

/** The slides in the parts in which they are given: sessions, and what is outside the plan. */
export const deckParts = computed<{ title: string; slides: IndexedSlide[] }[]>(() => {
  const parts: { title: string; slides: IndexedSlide[] }[] = []
  for (const slide of deckIndex.value) {
    const title = slide.extension
      ? 'Ampliación'
      : slide.session === undefined
        ? 'Presentación'
        : `Sesión ${slide.session}`
    const last = parts.at(-1)
    if (last?.title === title) last.slides.push(slide)
    else parts.push({ title, slides: [slide] })
  }
  return parts
})

/** Place in the deck, from 1, of the last slide of the plan. */
export const lastPlanned = computed(
  () => deckIndex.value.findLast(({ extension }) => !extension)?.no ?? deckIndex.value.length,
)
