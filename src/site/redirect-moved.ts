import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { withBase } from '../markdown/links.ts'
import { madePages, type Note } from '../notes/index.ts'
import { currentCourse } from './current-course.ts'
import { madePageTexts } from './made-page-texts.ts'

/** Leads from the addresses that pages had before to where they are, on hosts that only serve files. */
export function redirectMoved(site: string | undefined, base: string): AstroIntegration {
  return {
    name: 'course-moved-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { notes, settings } = await currentCourse()
        const moved = [
          ...movedPages(notes, site, base),
          // Who takes a file's name off its address looks for the list of them all.
          ...(settings.pages.downloads
            ? [
                leading(
                  '/descargas/',
                  { address: madePages.downloads, title: madePageTexts.downloads.title },
                  site,
                  base,
                ),
              ]
            : []),
        ]
        for (const { from, page } of moved) {
          const folder = join(fileURLToPath(dir), from)
          await mkdir(folder, { recursive: true })
          await writeFile(join(folder, 'index.html'), page)
        }
      },
    },
  }
}

/** For each address that a page had before, the page that stands there now. */
export function movedPages(
  notes: readonly Pick<Note, 'slug' | 'title' | 'formerAddresses'>[],
  site: string | undefined,
  base: string,
): { from: string; page: string }[] {
  return notes.flatMap(({ slug, title, formerAddresses = [] }) =>
    formerAddresses.map((from) => leading(from, { address: `/${slug}/`, title }, site, base)),
  )
}

/** The page at `from` that leads to another one of the course. */
export function leading(
  from: string,
  { address, title }: { address: string; title: string },
  site: string | undefined,
  base: string,
): { from: string; page: string } {
  const to = withBase(address, base)
  return { from, page: movedPage(to, site && new URL(to, site).href, title) }
}

function movedPage(to: string, address: string | undefined, title: string): string {
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escaped(address ?? to)}">
</head>
<body>
<p>Esta página está ahora en <a href="${escaped(to)}">${escaped(title)}</a>.</p>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
