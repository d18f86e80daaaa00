import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseNote, readNote, referenceFolder, type Note } from '../notes/index.ts'
import { courseRoot } from './current-course.ts'
import { oncePerBuild } from './once-per-build.ts'

/** Where the machine's own pages in Markdown are, from the root of the project. */
export const guidesFolder = 'src/authors'

/**
 * Reads the machine's own pages for authors that are written in Markdown. They stand among the
 * pages of reference, and are neither taught nor printed.
 */
export function readGuides(): Promise<Note[]> {
  if (process.env.NODE_ENV !== 'production') return readAll(courseRoot())
  return oncePerBuild(`guides ${courseRoot()}`, () => readAll(courseRoot()))
}

async function readAll(root: string): Promise<Note[]> {
  const names: string[] = []
  for await (const name of glob('*.md', { cwd: join(root, guidesFolder) })) names.push(name)
  return Promise.all(
    names.sort().map(async (name) => ({
      ...parseNote(await readNote(root, `${guidesFolder}/${name}`)),
      slug: guideSlug(name),
      theme: referenceFolder,
      forAuthors: true,
    })),
  )
}

/** `src/authors/una-guia.md` → `referencia/una-guia`. */
export function guideSlug(path: string): string {
  return `${referenceFolder}/${basename(path, '.md')}`
}
