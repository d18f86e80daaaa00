import type { Page } from 'playwright-core'
import { AuthorError } from '../author-error.ts'
import { foreseePages, type PageNumbers } from './book/page-numbers.ts'
import { pagesOfTargets } from './destinations.ts'
import type { Handout } from './handout.ts'
import { printDraft, printPage } from './print-page.ts'
import type { Made, Workshop } from './workshop.ts'

/**
 * From this print on, numbers take the same room however many figures they have: then they move
 * nothing. Few books come to it, since figures are all as wide.
 */
const fixedFrom = 3

/**
 * Prints the notes, or those of one theme. The first print tells where everything falls; the second says it, in the
 * contents, at each reference and in the index, with chapters on right-hand pages. Should a number
 * have moved something to another page, it is printed once more.
 */
export async function makeNotes({ paper, theme }: Handout, workshop: Workshop): Promise<Made> {
  const url = `${workshop.home}imprimir/apuntes/${theme ? `${theme}/` : ''}?papel=${paper}`
  const page = await workshop.page(url, async (fresh) => {
    await fresh.goto(url, { waitUntil: 'load' })
  })
  const { targets, rightHand } = await readPage(page)
  let written: PageNumbers = { blanks: new Set(), pages: new Map() }
  for (let print = 0; print <= fixedFrom + 1; print++) {
    const made = await (print === 0 ? printDraft(page) : printPage(page))
    const measured = await pagesOfTargets(made.bytes)
    const lost = targets.find((id) => !measured.has(id))
    if (lost !== undefined)
      throw new AuthorError(
        `En los apuntes, un enlace lleva a «#${lost}», que no está en lo que se imprime. Construye de nuevo el sitio con «npm run build».`,
      )
    const foreseen = foreseePages(measured, rightHand, written.blanks)
    if (targets.every((id) => foreseen.pages.get(id) === written.pages.get(id))) return made
    await writePage(page, foreseen, print + 1 >= fixedFrom)
    written = foreseen
  }
  throw new Error('The page numbers of the notes change with every print')
}

/** Ids whose page is said somewhere, and ids of what begins on a right-hand page. */
function readPage(page: Page): Promise<{ targets: string[]; rightHand: string[] }> {
  return page.evaluate(() => {
    // A link that leads nowhere has no page: the linter tells it, and what it says stays as it is.
    for (const slot of document.querySelectorAll<HTMLElement>('.page-ref')) {
      if (document.getElementById(slot.dataset.pageOf ?? '')) continue
      const { previousSibling: opening, nextSibling: closing } = slot
      if (opening) opening.textContent = (opening.textContent ?? '').replace(/ \(p\.\u00a0$/, '')
      if (closing) closing.textContent = (closing.textContent ?? '').replace(/^\)/, '')
      slot.remove()
    }
    return {
      targets: [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(
        (slot) => slot.dataset.pageOf ?? '',
      ),
      rightHand: [...document.querySelectorAll<HTMLElement>('[data-right-hand]')].map(
        (opening) => opening.dataset.rightHand ?? '',
      ),
    }
  })
}

/** Writes the numbers into `[data-page-of]`, and puts blank pages before `[data-right-hand]`. */
function writePage(page: Page, { pages, blanks }: PageNumbers, fixed: boolean): Promise<void> {
  return page.evaluate(
    ({ numbers, blank, fixed }) => {
      document.documentElement.classList.toggle('fixed-numbers', fixed)
      for (const slot of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
        slot.textContent = String(numbers[slot.dataset.pageOf ?? ''] ?? '')
      }
      // Of two places on one page, a list says the first.
      for (const list of document.querySelectorAll('[data-page-list]')) {
        const seen = new Set<string | null>()
        for (const entry of list.querySelectorAll<HTMLElement>('[data-page-of]')) {
          entry.hidden = seen.has(entry.textContent)
          seen.add(entry.textContent)
        }
      }
      for (const old of document.querySelectorAll('.blank-page')) old.remove()
      for (const opening of document.querySelectorAll<HTMLElement>('[data-right-hand]')) {
        if (!blank.includes(opening.dataset.rightHand ?? '')) continue
        const sheet = document.createElement('div')
        sheet.className = 'blank-page'
        opening.before(sheet)
      }
    },
    { numbers: Object.fromEntries(pages), blank: [...blanks], fixed },
  )
}
