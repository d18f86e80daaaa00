import type { Page } from 'playwright-core'
import { pagesOfTargets } from './destinations.ts'
import type { Paper } from './catalog.ts'
import { printPage } from './print-page.ts'

/**
 * Prints the notes: page numbers in the contents take a first print that tells
 * where each entry falls, and a second that carries them.
 *
 * @param url the print page on the built site
 */
export async function printNotes(page: Page, url: string, paper: Paper): Promise<Uint8Array> {
  await page.goto(`${url}?papel=${paper}`, { waitUntil: 'load' })
  let pdf = await printPage(page)
  for (let pass = 0; pass < 3; pass++) {
    const changed = await fillContents(page, await pagesOfTargets(pdf))
    if (!changed) return pdf
    pdf = await printPage(page)
  }
  throw new Error(
    'Los números de página del índice cambian cada vez que se imprimen. Acorta el título que queda a punto de cambiar de línea en el índice.',
  )
}

/** Writes the numbers into `[data-page]`; tells whether any changed. */
async function fillContents(page: Page, pages: Map<string, number>): Promise<boolean> {
  return page.evaluate((numbers) => {
    let changed = false
    for (const slot of document.querySelectorAll('[data-contents] [data-page]')) {
      const target = slot.closest('a')?.hash.slice(1) ?? ''
      const number = numbers[decodeURIComponent(target)] ?? numbers[target]
      if (number === undefined)
        throw new Error(
          `El índice lleva a «#${target}», que no está en la página. Construye de nuevo el sitio con «npm run build».`,
        )
      if (slot.textContent !== String(number)) changed = true
      slot.textContent = String(number)
    }
    return changed
  }, Object.fromEntries(pages))
}
