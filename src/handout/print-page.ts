import type { Page } from 'playwright-core'
import { printedText } from './mend/printed-words.ts'
import type { Made } from './workshop.ts'

/** Prints what `page` shows as a tagged PDF with bookmarks, at the size its CSS gives. */
export async function printPage(page: Page): Promise<Made> {
  await settle(page)
  await describePictures(page)
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
  })
  return { bytes, headings: await headings(page), text: await printedText(page) }
}

/** The texts of the printed headings, in order: they are the PDF's bookmarks. */
function headings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim()),
  )
}

/**
 * Prints what `page` shows to learn how it is laid out: the pages are those of `printPage`, which
 * takes longer, since it tags them.
 */
export async function printDraft(page: Page): Promise<Made> {
  await settle(page)
  const bytes = await page.pdf({
    tagged: false,
    outline: false,
    preferCSSPageSize: true,
    printBackground: true,
  })
  return { bytes }
}

/** Waits for fonts and pictures: a print taken earlier would show fallbacks. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode()
    })
    await Promise.all([...pictures, document.fonts.ready])
  })
}

/**
 * Chromium takes the name of a picture for its alternative text. On paper a picture is heard as its
 * description, where it has one: its title stands beside it.
 */
async function describePictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.querySelectorAll(
      '[role="img"][aria-describedby], img[aria-describedby]',
    )) {
      picture.setAttribute('aria-labelledby', picture.getAttribute('aria-describedby')!)
    }
  })
}
