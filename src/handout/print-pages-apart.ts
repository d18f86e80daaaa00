/**
 * Pages that are only printed from stand under `/imprimir/` while the site is built, and are no
 * part of it: neither they nor what only they use is published. They are kept, so that
 * `npm run pdf` can print again.
 */
import { createHash } from 'node:crypto'
import { copyFile, glob, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** Folder of those pages, while the site is built. */
const folder = 'imprimir'

/** Where the pages of the site at `dist` are kept, in the project at `root`. */
export function printPagesOf(root: string, dist: string): string {
  const name = createHash('sha256').update(dist).digest('hex').slice(0, 12)
  return join(root, '.cache', folder, name)
}

/** Whether there are pages to print from in `apart`. */
export async function hasPrintPages(apart: string): Promise<boolean> {
  return (await stat(join(apart, folder)).catch(() => undefined)) !== undefined
}

/** Moves the pages, and what no other page uses, from the site at `dist` to the directory `apart`; what others use too is copied. */
export async function setPrintPagesApart(dist: string, apart: string): Promise<void> {
  const texts = await textsOf(dist)
  const isPage = (path: string): boolean => path.startsWith(`${folder}/`)
  const alone = new Set<string>()
  const asked = new Set<string>()
  // A style sheet of theirs may be all that uses a font.
  for (let known = -1; known < alone.size;) {
    known = alone.size
    const theirs = [...texts].filter(([path]) => isPage(path) || alone.has(path))
    const others = [...texts].filter(([path]) => !isPage(path) && !alone.has(path)).map(([, text]) => text)
    const used = new Set(theirs.flatMap(([, text]) => text.match(/_astro\/[\w.~-]+/g) ?? []))
    for (const asset of used) {
      asked.add(asset)
      const name = asset.slice('_astro/'.length)
      if (others.every((text) => !text.includes(name))) alone.add(asset)
    }
  }
  await rm(apart, { recursive: true, force: true })
  for (const path of [folder, ...[...alone].sort()]) {
    if (!(await stat(join(dist, path)).catch(() => undefined))) continue
    await mkdir(dirname(join(apart, path)), { recursive: true })
    await rename(join(dist, path), join(apart, path))
  }
  // What they share with others may be made into something else before it is published.
  for (const path of asked) {
    if (alone.has(path) || !(await stat(join(dist, path)).catch(() => undefined))) continue
    await mkdir(dirname(join(apart, path)), { recursive: true })
    await copyFile(join(dist, path), join(apart, path))
  }
}

/** Puts what was set apart in `from` where it is kept. */
export async function keepPrintPages(from: string, kept: string): Promise<void> {
  await rm(kept, { recursive: true, force: true })
  await mkdir(dirname(kept), { recursive: true })
  await rename(from, kept)
}

/** The texts of a site that may name another of its files, by path with `/`. */
async function textsOf(dist: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const file of glob('**/*.{html,css,js}', { cwd: dist })) {
    texts.set(file.split(sep).join('/'), await readFile(join(dist, file), 'utf8'))
  }
  return texts
}
