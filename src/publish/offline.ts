import { createHash } from 'node:crypto'
import { glob, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Name of the service worker, in the folder of the site. */
export const workerName = 'sw.js'

/** How much is kept in a browser, in bytes. */
const room = 12_000_000

/**
 * What nobody needs without network: files to take away, what hosts and search engines read, what
 * the build reads itself, pictures of first pages, fonts in the formats before WOFF2, what is not used of the search, Slidev's own logo.
 */
const unwanted = [
  /^descargas\/(?!index\.html$)/,
  /^_cabeceras\//,
  /^(_headers|sw\.js|404\.html|robots\.txt|\.nojekyll)$/,
  /(^|\/)(slides\.json|sitemap-[\w-]+\.xml)$/,
  /\.(woff|ttf|map)$/,
  /(^|\/)(KaTeX_|logo-)/,
  /^pagefind\/pagefind-((modular-|component-)?ui\.|highlight\.)/,
]

/** What is kept for reading without network. */
export interface KeptFiles {
  /** From address below the site's, `luz/la-hoja/` for a page, to what changes with its bytes. */
  files: Record<string, string>
  /** How much that is, in bytes. */
  bytes: number
  /** The files that found no room. */
  left: string[]
}

/**
 * The files of the site built in `dist` that a browser keeps, up to 12 MB: first what all pages
 * use, then lectures, then the rest from the smallest on.
 */
export async function keptFiles(dist: string, lectures: readonly string[]): Promise<KeptFiles> {
  const found: { path: string; size: number; order: number }[] = []
  for await (const name of glob('**/*', { cwd: dist })) {
    const path = name.split(sep).join('/')
    const { size, isFile } = await stat(join(dist, name)).then((facts) => ({
      size: facts.size,
      isFile: facts.isFile(),
    }))
    if (!isFile || unwanted.some((pattern) => pattern.test(path))) continue
    found.push({ path, size, order: orderOf(path, lectures) })
  }
  found.sort((a, b) => a.order - b.order || a.size - b.size || (a.path < b.path ? -1 : 1))
  const kept: KeptFiles = { files: {}, bytes: 0, left: [] }
  for (const { path, size } of found) {
    if (kept.bytes + size > room) {
      kept.left.push(path)
      continue
    }
    const hash = createHash('sha256').update(await readFile(join(dist, path)))
    // Hosts answer for a folder, and some send whoever asks for its `index.html` there.
    kept.files[path.replace(/(^|\/)index\.html$/, '$1')] = hash.digest('base64url').slice(0, 12)
    kept.bytes += size
  }
  return kept
}

/** Parts before pages: without its parts no page is worth keeping. */
function orderOf(path: string, lectures: readonly string[]): number {
  if (!path.includes('/') || /^(_astro|pagefind)\//.test(path)) return 0
  return lectures.includes(path.slice(0, path.indexOf('/'))) ? 1 : 2
}

/** What an author is told of what found no room; nothing when all did. */
export function leftBehind({ left }: Pick<KeptFiles, 'left'>): string | undefined {
  if (left.length === 0) return undefined
  const shown = left.slice(0, 5).map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
  const more = left.length - shown.length
  return [
    `Aviso: ${left.length === 1 ? 'un archivo no cabe' : `${left.length} archivos no caben`} en los 12 MB que se guardan para leer sin red:`,
    ...shown.map((path) => `  ${path}`),
    ...(more > 0 ? [`  y ${more} más`] : []),
    'Con red se abren igual. Para que quepan, usa figuras más livianas.',
  ].join('\n')
}

/** The service worker that keeps `files`. The same files give the same bytes. */
export async function serviceWorker(files: Readonly<Record<string, string>>): Promise<string> {
  const worker = await readFile(new URL('./offline-worker.js', import.meta.url), 'utf8')
  const list = JSON.stringify(Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))))
  const version = createHash('sha256').update(worker).update(list).digest('hex').slice(0, 16)
  return worker
    .replace('__VERSION__', version)
    .replace('__FILES__', () => list)
    .replace('__NOTICE__', () => JSON.stringify(notice))
}

/** What is shown in place of a page that is not kept. */
const notice = `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sin conexión</title>
<h1>Sin conexión</h1>
<p>Esto no está guardado en este dispositivo. Vuelve a intentarlo cuando tengas red.</p>
</html>
`
