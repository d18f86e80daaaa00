import type { VFile } from 'vfile'
import { AuthorError } from '../author-error.ts'
import { errorLines } from '../notes/index.ts'

/** Throws what is wrong with `files`, all at once, as `file:line:column` lines with what to do. */
export function refuseBroken(files: Iterable<VFile>): void {
  // What is wrong with a note is found again in every lecture that shows it.
  const lines = errorLines(files)
  if (lines.length > 0) throw new AuthorError(lines.join('\n'))
}
