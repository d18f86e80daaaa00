import type { VFile } from 'vfile'
import { AuthorError } from '../author-error.ts'

/** Throws what is wrong with `files`, all at once, as `file:line:column` lines with what to do. */
export function refuseBroken(files: Iterable<VFile>): void {
  const lines = [...files].flatMap((file) =>
    file.messages
      .filter((message) => message.fatal)
      .map((message) =>
        `${file.path}:${message.line ?? 1}:${message.column ?? 1} ${message.reason}. ${message.note ?? ''}`.trim(),
      ),
  )
  // What is wrong with a note is found again in every lecture that shows it.
  if (lines.length > 0) throw new AuthorError([...new Set(lines)].join('\n'))
}
