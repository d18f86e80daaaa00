import { PDFDocument } from '@cantoo/pdf-lib'
import { AuthorError } from '../../author-error.ts'
import type { Handout } from '../handout.ts'
import { placeIn } from '../places.ts'
import { printPage } from '../print-page.ts'
import type { Made, Workshop } from '../workshop.ts'
import { tableParts } from './tables-of-note.ts'

/**
 * Prints the tables of a note on one side of a sheet.
 *
 * @throws {AuthorError} when they take more, with the note
 */
export async function makeTables({ note, paper }: Handout, workshop: Workshop): Promise<Made> {
  const url = `${workshop.home}imprimir/tablas/${note}/?papel=${paper}`
  const page = await workshop.page(url, async (fresh) => {
    await fresh.goto(url, { waitUntil: 'load' })
  })
  const made = await printPage(page)
  const pages = (await PDFDocument.load(made.bytes, { updateMetadata: false })).getPageCount()
  if (pages > 1) {
    const { path, sections } = workshop.course.notes.find(({ slug }) => slug === note)!
    const last = sections.findLast((section) => tableParts({ sections: [section] }).length > 0)
    throw new AuthorError(`Las tablas de la nota ocupan ${pages} páginas, y deben caber en una.`, {
      place: placeIn({ path }, last?.heading),
      hint: 'Quita filas, acorta lo que ocupa dos líneas, o quita «hoja: true» del encabezado de la nota.',
    })
  }
  return made
}
