import type { Page } from 'playwright-core'
import { printPage } from './print-page.ts'
import type { Made, Workshop } from './workshop.ts'
import type { Handout } from './handout.ts'

/** Prints a built deck, one slide a page, each as it is after its last step; or one page a step. */
export async function makeSlides({ lecture, steps }: Handout, { home, page }: Workshop): Promise<Made> {
  const shown = steps ? 'clicks' : 'true'
  const url = `${home}${lecture}/?print=${shown}#/print`
  return printPage(await page(url, (fresh) => openDeck(fresh, url)))
}

/** Opens the print page of a deck, with all its slides. */
async function openDeck(page: Page, url: string): Promise<void> {
  // Slidev lays its print page out for the screen; colours are those of the light theme.
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(url, { waitUntil: 'load' })
  await slidesLoaded(page)
  await linkSlides(page)
  // Slidev breaks the page after each slide, after the last one too.
  await page.addStyleTag({ content: '.print-slide-container:last-child { break-after: auto !important }' })
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

/** Links from slide to slide name the deck's router; on paper they lead to the page itself. */
async function linkSlides(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#/"]')) {
      const url = new URL(link.href)
      if (url.pathname !== location.pathname) continue
      const alias = decodeURIComponent(url.hash.slice(2))
      const slide = document.querySelector(`[data-alias="${CSS.escape(alias)}"]`)
      const container = slide?.closest('.print-slide-container')
      if (container) link.setAttribute('href', `#${container.id}`)
    }
  })
}
