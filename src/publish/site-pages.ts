import { glob } from 'node:fs/promises'
import { dirname, sep } from 'node:path'
import { builtDecks } from '../lectures/index.ts'

/** Lectures in one file, to take away. */
export const oneFileLecture = /^descargas\/[^/]*-sin-red\.html$/

/** Paths, with `/`, of the pages of the site in `dist`, without its lectures. */
export async function sitePages(dist: string): Promise<string[]> {
  const lectures = await builtDecks(dist)
  const pages = (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).map((path) =>
    path.split(sep).join('/'),
  )
  return pages.filter((path) => !oneFileLecture.test(path) && !lectures.has(dirname(path))).sort()
}
