/** Where the notes are: `docs/` may be a link to a folder elsewhere, and tools then name its files by where they really are. */
import { realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

/** The folder of the notes as tools see it, from the root of the project: `./docs`. */
export function notesFolder(root: string): string {
  return `./${relative(root, realNotes(root)).split(sep).join('/')}`
}

/**
 * The path of a file of the project, from its root and with `/`, as the course names it.
 *
 * @param file absolute path, real or by way of a link at `docs/`
 */
export function coursePath(root: string, file: string): string {
  const within = relative(realNotes(root), file)
  const path = within.startsWith('..') || isAbsolute(within) ? relative(root, file) : join('docs', within)
  return path.split(sep).join('/')
}

function realNotes(root: string): string {
  const notes = join(root, 'docs')
  try {
    return realpathSync(notes)
  } catch {
    // There are none yet.
    return notes
  }
}
