/** The print page of a built deck, of which files show a choice of slides. */
import type { JSHandle, Page } from 'playwright-core'
import { AuthorError } from '../author-error.ts'
import { placeOfSection } from './places.ts'
import type { Workshop } from './workshop.ts'

/** The slides of each open page, as its deck has them. */
const slidesOf = new WeakMap<Page, JSHandle<HTMLElement[]>>()

/**
 * Opens the print page of a deck, or hands over the one that is open.
 *
 * @param lecture folder of the deck in the site
 * @param steps with a page for each step; else each slide is as it is after its last one
 */
export function openDeck(lecture: string, workshop: Workshop, steps = false): Promise<Page> {
  const { home, page } = workshop
  const url = `${home}${lecture}/?print=${steps ? 'clicks' : 'true'}#/print`
  return page(url, async (fresh) => {
    // Slidev lays its print page out for the screen; colours are those of the light theme.
    await fresh.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
    await fresh.goto(url, { waitUntil: 'load' })
    await slidesLoaded(fresh).catch(async (error: unknown) => {
      throw (await missingSlide(fresh, lecture, workshop)) ?? error
    })
    // Slidev breaks the page after each slide, after the last one too.
    await fresh.addStyleTag({ content: '.print-slide-container:last-child { break-after: auto !important }' })
    slidesOf.set(
      fresh,
      await fresh.evaluateHandle(() => [
        ...document.querySelectorAll<HTMLElement>('#print-content > .print-slide-container'),
      ]),
    )
  })
}

/** Slides are fetched one by one, each with a placeholder until it is there. */
async function slidesLoaded(page: Page): Promise<void> {
  await page.locator('.print-slide-container').first().waitFor()
  await page.waitForFunction(() => {
    const slides = document.querySelectorAll('.print-slide-container')
    const waiting = document.querySelectorAll('.slidev-slide-loading')
    const empty = [...slides].filter((slide) => !slide.querySelector('.deck-slide'))
    return slides.length > 0 && waiting.length === 0 && empty.length === 0
  })
}

/** What to tell of the first slide that isn't there; undefined when all are. */
async function missingSlide(
  page: Page,
  lecture: string,
  { course, lectures }: Workshop,
): Promise<AuthorError | undefined> {
  const place = await page
    .evaluate(() => {
      const slides = [...document.querySelectorAll('.print-slide-container')]
      return slides.find((slide) => !slide.querySelector('.deck-slide'))?.id.split('-')[0]
    })
    // The page itself may be what failed.
    .catch(() => undefined)
  const slide = lectures.find(({ folder }) => folder === lecture)?.slides[Number(place) - 1]
  if (!slide) return undefined
  const section = slide.address && placeOfSection(course, slide.address)
  return new AuthorError(`La diapositiva ${slide.number}, «${slide.title}», no se llega a mostrar.`, {
    ...(section && { place: section }),
    hint: 'Mírala en la presentación con «npm run dev».',
  })
}

/** A slide that the page shows. */
export interface ShownSlide {
  /** Its place in the deck, from 1. */
  place: number
  /** The text of its heading; empty where it has none. */
  title: string
}

/**
 * Leaves on a deck's print page the slides at `places`, from 1. Links to one of them lead to it; those
 * to others lead to the deck.
 *
 * @returns what is shown, page by page
 */
export async function showSlides(page: Page, places: readonly number[]): Promise<ShownSlide[]> {
  const slides = slidesOf.get(page)
  if (!slides) throw new Error('The page is no deck that was opened')
  return page.evaluate(
    ({ all, places: wanted }) => {
      // Slidev's ids: `012-03` is the third step of the twelfth slide.
      const placeOf = (slide: HTMLElement): number => Number(slide.id.split('-')[0])
      const shown = all.filter((slide) => wanted.includes(placeOf(slide)))
      document.getElementById('print-content')!.replaceChildren(...shown)
      for (const link of document.querySelectorAll<HTMLAnchorElement>('#print-content a[href*="#"]')) {
        link.dataset.deckAddress ??= link.href
        const { pathname, hash } = new URL(link.dataset.deckAddress)
        if (pathname !== location.pathname || !hash.startsWith('#/')) continue
        const alias = decodeURIComponent(hash.slice(2))
        const target = document.querySelector(`[data-alias="${CSS.escape(alias)}"]`)
        const container = target?.closest('.print-slide-container')
        link.href = container ? `#${container.id}` : `${location.pathname}${hash}`
      }
      return shown.map((slide) => ({
        place: placeOf(slide),
        title: slide.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      }))
    },
    { all: slides, places: [...places] },
  )
}
