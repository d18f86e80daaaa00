import type { Page } from 'playwright-core'
import { AuthorError } from '../author-error.ts'
import { foreseePages, type PageNumbers } from './book/page-numbers.ts'
import { tightened } from './book/tight-pages.ts'
import { layoutOf } from './destinations.ts'
import type { Handout } from './handout.ts'
import { placeOfSection } from './places.ts'
import { printDraft, printPage } from './print-page.ts'
import type { Made, Workshop } from './workshop.ts'

/**
 * From this print on, numbers take the same room however many figures they have: then they move
 * nothing. Few books come to it, since figures are all as wide.
 */
const fixedFrom = 3

/**
 * Prints the notes, or those of one theme. Two drafts tell where everything falls, and which parts
 * are set tight; the print says it, in the contents, at each reference and in the index, with
 * chapters on right-hand pages. Should a number have moved something to another page, it is printed
 * once more.
 */
export async function makeNotes({ paper, theme }: Handout, workshop: Workshop): Promise<Made> {
  const url = `${workshop.home}imprimir/apuntes/${theme ? `${theme}/` : ''}?papel=${paper}`
  const page = await workshop.page(url, async (fresh) => {
    await fresh.goto(url, { waitUntil: 'load' })
  })
  const { targets, rightHand, parts } = await readPage(page)
  const drafted = await tighten(page, parts)
  const lost = targets.find((id) => !drafted.has(id))
  if (lost !== undefined) {
    const from = await sectionThatLeadsTo(page, lost)
    const note = workshop.course.notes.find(({ slug }) => from?.startsWith(`${slug.replaceAll('/', '-')}--`))
    const place =
      note && placeOfSection(workshop.course, `${note.slug}/#${from!.split('--').slice(1).join('--')}`)
    throw new AuthorError(`En los apuntes, un enlace lleva a «#${lost}», que no está en lo que se imprime.`, {
      ...(place && { place }),
      hint: 'Construye de nuevo el sitio con «npm run build».',
    })
  }
  let written = foreseePages(drafted, rightHand, new Set())
  for (let print = 1; print <= fixedFrom + 1; print++) {
    await writePage(page, written, print >= fixedFrom)
    const made = await printPage(page)
    const measured = await layoutOf(made.bytes)
    const foreseen = foreseePages(measured.pages, rightHand, written.blanks)
    if (targets.every((id) => foreseen.pages.get(id) === written.pages.get(id))) return made
    written = foreseen
  }
  throw new Error('The page numbers of the notes change with every print')
}

/** Id of the last heading above the first link to `id`, in its note; undefined outside of all. */
function sectionThatLeadsTo(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate((target) => {
    const link = document.querySelector(`[data-page-of="${CSS.escape(target)}"]`)
    const headings = [...(link?.closest('.note')?.querySelectorAll('h2[id], h3[id]') ?? [])]
    return headings.findLast(
      (heading) => link && heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
    )?.id
  }, id)
}

/**
 * Sets those `parts` tight that take a page less for it.
 *
 * @returns the page, from 1, of each id
 */
async function tighten(page: Page, parts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const draft = async (tight: readonly string[]): ReturnType<typeof layoutOf> => {
    await setTight(page, tight)
    return layoutOf((await printDraft(page)).bytes)
  }
  const { tight, pages } = tightened(await draft([]), await draft(parts), parts)
  await setTight(page, [...tight])
  return pages
}

/** Sets these parts tight, and no others. */
function setTight(page: Page, parts: readonly string[]): Promise<void> {
  return page.evaluate((tight) => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
      part.classList.toggle('tight', tight.includes(part.dataset.part ?? ''))
    }
  }, parts)
}

/** Ids whose page is said somewhere, of what begins on a right-hand page, and of what begins on any of its own. */
function readPage(page: Page): Promise<{ targets: string[]; rightHand: string[]; parts: string[] }> {
  return page.evaluate(() => {
    // A link that leads nowhere has no page: the linter tells it, and what it says stays as it is.
    for (const slot of document.querySelectorAll<HTMLElement>('.page-ref')) {
      if (document.getElementById(slot.dataset.pageOf ?? '')) continue
      const { previousSibling: opening, nextSibling: closing } = slot
      if (opening) opening.textContent = (opening.textContent ?? '').replace(/ \(p\.\u00a0$/, '')
      if (closing) closing.textContent = (closing.textContent ?? '').replace(/^\)/, '')
      slot.remove()
    }
    const slots = [...document.querySelectorAll<HTMLElement>('[data-page-of]')]
    // Until it is known, a number takes as much room as most.
    for (const slot of slots) slot.textContent = '000'
    return {
      targets: slots.map((slot) => slot.dataset.pageOf ?? ''),
      rightHand: [...document.querySelectorAll<HTMLElement>('[data-right-hand]')].map(
        (opening) => opening.dataset.rightHand ?? '',
      ),
      parts: [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>('[data-part]')].map((part) => part.dataset.part ?? ''),
        ),
      ],
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
