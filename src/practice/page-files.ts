import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { AuthorError } from '../author-error.ts'
import type { Note } from '../notes/index.ts'

/** What is put in the place of a page before its commands. */
export interface PageFiles {
  copied: { path: string; content: Uint8Array; mode: number }[]
}

/**
 * Reads the files that a page's commands find.
 *
 * @throws {AuthorError} when their folder isn't there
 */
export async function readPageFiles(root: string, note: Note): Promise<PageFiles> {
  const { files } = note.practice
  if (files === undefined) return { copied: [] }
  const folder = join(root, files)
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    throw new AuthorError(`La carpeta «${files}», de «archivos», no existe.`, {
      place: `${note.path}:1:1`,
      hint: 'Ponla al lado de la nota, o corrige el nombre en su encabezado.',
    })
  }
  const copied: PageFiles['copied'] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { mode } = await stat(file)
    const path = relative(folder, file).split(sep).join('/')
    copied.push({ path, content: await readFile(file), mode: mode & 0o777 })
  }
  return { copied: copied.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}
