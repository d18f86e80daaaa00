import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import * as pagefind from 'pagefind'

/**
 * Writes the index of the search over the one that Starlight has made. Pagefind 1.5.2 says that
 * its files are written while some still are, and Starlight then ends it: on a busy machine they
 * come out cut short (Pagefind/pagefind#1271). Must stand after Starlight, whose hook runs first.
 */
export function completeSearchIndex(): AstroIntegration {
  return {
    name: 'course-search-index',
    hooks: { 'astro:build:done': ({ dir }) => writeSearchIndex(fileURLToPath(dir)) },
  }
}

/**
 * Indexes the pages built in `dist`, and writes all that searching them takes to `dist/pagefind`.
 *
 * @throws when Pagefind fails, with what it says
 */
export async function writeSearchIndex(dist: string): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex()
    if (!index) throw new Error(errors.join('\n'))
    const added = await index.addDirectory({ path: dist })
    const { files, errors: failed } = await index.getFiles()
    if (added.errors.length + failed.length > 0) throw new Error([...added.errors, ...failed].join('\n'))
    for (const { path, content } of files) {
      const file = join(dist, 'pagefind', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  } finally {
    await pagefind.close()
  }
}
