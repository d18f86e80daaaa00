import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { writeAtomically } from '../atomic-file.ts'
import { AuthorError } from '../author-error.ts'
import type { Breach } from './check/check-pdf.ts'
import { startFinisher, type Finisher } from './finisher.ts'
import { titleOf, type Handout } from './handout.ts'
import { keptHandouts } from './kept-handouts.ts'
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
 * Makes the files `wanted`, one after the other, into the directory `out`. While a PDF is being
 * finished the next file is printed. One that an earlier build has made, and would be the same
 * today, is only put there.
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
  const finisher = startFinisher()
  const kept = keptHandouts(material)
  const put = async (handout: Handout, { bytes, breaches, pages }: Bytes, start: number): Promise<void> => {
    await writeAtomically(join(out, handout.file), bytes)
    tell({ handout, bytes: bytes.length, took: performance.now() - start, breaches, pages })
  }
  let last: Promise<void> = Promise.resolve()
  try {
    for (const handout of wanted) {
      const start = performance.now()
      const before = await kept.take(handout)
      if (before) {
        await last
        await put(handout, before, start)
        continue
      }
      const made = await naming(handout, () => printOne(handout, workshop))
      const served = workshop.served()
      await last
      last = naming(handout, async () => {
        const finished = await finishOne(handout, made, workshop, finisher)
        await put(handout, finished, start)
        await kept.keep(handout, finished, served)
      })
      // It is waited for when the next one is printed: till then nobody listens.
      last.catch(() => undefined)
    }
    await last
  } finally {
    await last.catch(() => undefined)
    await Promise.all([finisher.close(), workshop.close()])
  }
}

async function printOne(handout: Handout, workshop: Workshop): Promise<Made> {
  const made = await makers[handout.kind](handout, workshop)
  const missing = workshop.missing()
  if (missing.length === 0) return made
  const place = missing.map((url) => placeOfPicture(workshop.course, url)).find(Boolean)
  throw new AuthorError(`Hace falta algo que no está en el sitio: ${missing.join(', ')}.`, {
    ...(place && { place }),
    hint: 'Quita de los apuntes lo que se cargue de otro sitio, o construye de nuevo con «npm run build».',
  })
}

/** Does `work` for a file, which is named if it fails. */
async function naming<T>({ file }: Handout, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = `No se pudo hacer ${file}, y los archivos de antes siguen igual. ${error.message}`
    throw error instanceof AuthorError
      ? new AuthorError(reason, { cause: error })
      : new Error(reason, { cause: error })
  }
}

/** What all PDFs need once they are printed. */
async function finishOne(
  handout: Handout,
  { bytes, headings = [], outline, text = [] }: Made,
  { course: { settings }, date, base }: Workshop,
  finisher: Finisher,
): Promise<Bytes> {
  if (!handout.file.endsWith('.pdf')) return { bytes, breaches: undefined, pages: undefined }
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
  return finisher.finish(bytes, text, metadata, base)
}
