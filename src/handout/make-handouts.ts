import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { writeAtomically } from '../atomic-file.ts'
import { AuthorError } from '../author-error.ts'
import type { Breach } from './check/check-pdf.ts'
import { finishPdf } from './finish-pdf.ts'
import { titleOf, type Handout } from './handout.ts'
import { makers } from './makers.ts'
import { placeOfPicture } from './places.ts'
import { openWorkshop, type Made, type Material, type Workshop } from './workshop.ts'

/** A file that is ready. */
export interface Finished {
  handout: Handout
  bytes: number
  /** How long it took, in milliseconds. */
  took: number
  /** The rules of PDF/UA-1 that a PDF breaks; undefined for other files. */
  breaches: readonly Breach[] | undefined
  /** How many pages a PDF has; undefined for other files. */
  pages: number | undefined
}

/** The bytes of a file, with what breaks a rule in them. */
type Bytes = Pick<Finished, 'breaches' | 'pages'> & { bytes: Uint8Array }

/**
 * Makes the files `wanted`, one after the other, into the directory `out`.
 *
 * @param tell is told of each file that is ready, as it is
 * @throws {AuthorError} with the file that can't be made, and why
 */
export async function makeHandouts(
  browser: Browser,
  material: Material,
  wanted: readonly Handout[],
  { out, tell }: { out: string; tell: (finished: Finished) => void },
): Promise<void> {
  await mkdir(out, { recursive: true })
  const workshop = await openWorkshop(browser, material)
  try {
    for (const handout of wanted) {
      const start = performance.now()
      const { bytes, breaches, pages } = await makeOne(handout, workshop)
      await writeAtomically(join(out, handout.file), bytes)
      tell({ handout, bytes: bytes.length, took: performance.now() - start, breaches, pages })
    }
  } finally {
    await workshop.close()
  }
}

async function makeOne(handout: Handout, workshop: Workshop): Promise<Bytes> {
  try {
    const made = await makers[handout.kind](handout, workshop)
    const missing = workshop.missing()
    if (missing.length > 0) {
      const place = missing.map((url) => placeOfPicture(workshop.course, url)).find(Boolean)
      throw new AuthorError(`Hace falta algo que no está en el sitio: ${missing.join(', ')}.`, {
        ...(place && { place }),
        hint: 'Quita de los apuntes lo que se cargue de otro sitio, o construye de nuevo con «npm run build».',
      })
    }
    return handout.file.endsWith('.pdf')
      ? await finish(handout, made, workshop)
      : { bytes: made.bytes, breaches: undefined, pages: undefined }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = `No se pudo hacer ${handout.file}, y los archivos de antes siguen igual. ${error.message}`
    throw error instanceof AuthorError
      ? new AuthorError(reason, { cause: error })
      : new Error(reason, { cause: error })
  }
}

/** What all PDFs need once they are printed. */
function finish(
  handout: Handout,
  { bytes, headings = [], outline, text = [] }: Made,
  { course: { settings }, date, base }: Workshop,
): Promise<Bytes> {
  const metadata = {
    course: settings.title,
    title: `${settings.title}: ${titleOf(handout)}`,
    subject: handout.description,
    authors: settings.authors,
    license: settings.license,
    bookmarks: headings,
    outline,
    date,
  }
  return finishPdf(bytes, text, metadata, base)
}
