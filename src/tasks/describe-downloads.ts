import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import { downloadCards, picturesFolder } from '../handout/download-cards.ts'
import { pictureOfFirstPage } from '../handout/first-page.ts'
import type { Handout } from '../handout/handout.ts'
import { madePages } from '../notes/index.ts'
import { counted, formatBytes } from './format.ts'

/** What is known of a file once it is made. */
export interface MadeFile {
  bytes: number
  /** Undefined where it has none. */
  pages: number | undefined
}

/**
 * Says on the downloads page of the site at `dist` how large the files are, and puts beside it the
 * pictures of their first pages. The site is built before its files, so the page waits for them:
 * see `data-facts` in `pages/_made/downloads.astro`. A course without that page needs none.
 *
 * @param from directory of the files
 */
export async function describeDownloads(
  dist: string,
  from: string,
  handouts: readonly Handout[],
  made: ReadonlyMap<string, MadeFile>,
): Promise<void> {
  const page = join(dist, madePages.downloads, 'index.html')
  if (!(await stat(page).catch(() => undefined))) return
  const pictures = join(dirname(page), picturesFolder)
  const drawn: [name: string, bytes: Uint8Array][] = []
  for (const { picture, files } of downloadCards(handouts)) {
    if (!picture) continue
    drawn.push([picture.name, await pictureOfFirstPage(await readFile(join(from, files[0]!.file)))])
  }
  // Those of before stay until all the new ones are there.
  await rm(pictures, { recursive: true, force: true })
  await mkdir(pictures)
  for (const [name, bytes] of drawn) await writeFile(join(pictures, name), bytes)
  await writeAtomically(page, withFacts(await readFile(page, 'utf8'), made))
}

/** The page with what is known of each file in the place that waits for it. */
export function withFacts(html: string, made: ReadonlyMap<string, MadeFile>): string {
  return html.replace(
    /(<span\b[^>]*\bdata-facts="([^"]+)"[^>]*>)[^<]*(<\/span>)/g,
    (whole, open: string, file: string, close: string) => {
      const facts = made.get(file)
      return facts ? `${open}${factsOf(facts)}${close}` : whole
    },
  )
}

function factsOf({ bytes, pages }: MadeFile): string {
  const size = formatBytes(bytes)
  return pages === undefined ? size : `${counted(pages, 'página', 'páginas')}, ${size}`
}
