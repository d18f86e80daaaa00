import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { writeAtomically } from '../atomic-file.ts'
import type { CourseSettings } from '../notes/index.ts'
import { handoutsOf, stepByStep, type HandedOut, type Handout } from './catalog.ts'
import { printDeck } from './deck-pdf.ts'
import { finishPdf } from './finish-pdf.ts'
import { printedText } from './mend/printed-words.ts'
import { printNotes } from './notes-pdf.ts'
import { serveBuilt, unknownOrigin } from './serve-built.ts'

/** A PDF that was printed. */
export interface Printed {
  handout: Handout
  bytes: number
}

/**
 * Prints every handout of the built site in `dist` into its `descargas/`.
 *
 * @param settings what the course says of itself, for the files' own data
 * @param address public origin (undefined when unknown) and base path
 * @param steps print the lectures with a page for each step, and nothing else
 * @param lectures the lectures that the site has
 * @throws when a page to print asks for something that isn't in `dist`
 */
export async function printHandouts(
  browser: Browser,
  options: {
    dist: string
    settings: Pick<CourseSettings, 'title' | 'authors' | 'license'>
    site: string | undefined
    base: string
    lectures: readonly HandedOut[]
    steps?: boolean
    date: Date | undefined
  },
): Promise<Printed[]> {
  const { dist, settings, base, lectures, steps = false, date } = options
  const origin = options.site ?? unknownOrigin
  const out = join(dist, 'descargas')
  await mkdir(out, { recursive: true })
  const wanted = steps ? stepByStep(lectures) : handoutsOf(lectures)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const { refused } = await serveBuilt(context, { dist, origin, base })
    const printed: Printed[] = []
    for (const handout of wanted) {
      const page = await context.newPage()
      const pdf = await print(page, handout, `${origin}${base}`)
      if (refused.length > 0)
        throw new Error(
          `Para imprimir ${handout.file} hace falta algo que no está en el sitio: ${refused.join(', ')}. Quita de los apuntes lo que se cargue de otro sitio, o construye de nuevo con «npm run build».`,
        )
      const described = await finishPdf(pdf, await printedText(page), {
        course: settings.title,
        title: `${settings.title}: ${handout.title}`,
        subject: handout.description,
        authors: settings.authors,
        license: settings.license,
        bookmarks: await headings(page),
        date,
      })
      await writeAtomically(join(out, handout.file), described)
      printed.push({ handout, bytes: described.length })
      await page.close()
    }
    return printed
  } finally {
    await context.close()
  }
}

/** Prints the handout from the site at `home`. */
function print(page: Page, handout: Handout, home: string): Promise<Uint8Array> {
  if (handout.kind === 'notes') return printNotes(page, `${home}imprimir/apuntes/`, handout.paper ?? 'a4')
  return printDeck(page, `${home}${handout.lecture}/`, handout.steps)
}

/** The texts of the printed headings, in order: they are the PDF's bookmarks. */
function headings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim()),
  )
}
