import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build is made of. */
const inputs = [
  'docs/**/*',
  'slides/**/*',
  'src/**/*',
  'scripts/**/*',
  'astro.config.mjs',
  'ec.config.mjs',
  'package-lock.json',
]

/**
 * Whether `dist` holds a whole build for the root of any host, made after the last change of
 * what `root` builds from: then the tests need not make another.
 */
export async function isFreshBuild(root: string, dist: string): Promise<boolean> {
  const home = join(dist, 'index.html')
  const built = await stat(home).catch(() => undefined)
  if (!built) return false
  // With a base path, or a public address, the site is another one.
  const html = await readFile(home, 'utf8')
  if (!html.includes('href="/favicon.svg"') || html.includes('rel="canonical"')) return false
  for await (const path of glob(inputs, { cwd: root })) {
    const source = await stat(join(root, path)).catch(() => undefined)
    if (source?.isFile() && source.mtimeMs > built.mtimeMs) return false
  }
  return true
}
