import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * Slidev's own logo, fonts in the format before WOFF2, the worker itself, and the faces for signs,
 * which a reader's system draws as well.
 */
const unwanted = /^sw\.js$|^logo-|\.woff$|^dejavu-/

/**
 * The service worker of a built deck, which keeps the whole of it for when
 * there is no network: files whose name carries their hash come from the store,
 * the page itself from the network as long as it answers.
 *
 * @param directory the built deck
 */
export async function serviceWorker(directory: string): Promise<string> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !unwanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(directory.length)).update(await readFile(file))
  const version = hash.digest('hex').slice(0, 16)
  const urls = files.map((file) => `.${file.slice(directory.length).split(sep).join('/')}`)
  const worker = await readFile(new URL('./offline-worker.js', import.meta.url), 'utf8')
  return worker
    .replace('__VERSION__', version)
    .replace('/* __FILES__ */', () => ['./', ...urls].map((url) => JSON.stringify(url)).join(', '))
}
