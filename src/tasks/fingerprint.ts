import { createHash } from 'node:crypto'
import { glob, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What a build depends on. */
const inputs = [
  'docs/**/*',
  'slides/**/*',
  'src/**/*',
  'scripts/**/*',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** SHA-256 over the paths and bytes of everything that a build reads, and its address. */
export async function fingerprint(root: string, address: object): Promise<string> {
  const paths = new Set<string>()
  for await (const path of glob(inputs, { cwd: root })) paths.add(path.split(sep).join('/'))
  const hash = createHash('sha256').update(JSON.stringify(address))
  for (const path of [...paths].sort()) {
    const file = join(root, path)
    // Folders, and links that lead nowhere: who reads the notes tells of those.
    if (!(await stat(file).catch(() => undefined))?.isFile()) continue
    hash.update(`\0${path}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}
