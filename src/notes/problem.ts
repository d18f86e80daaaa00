import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** What is wrong with a file, in words for its author. */
export interface Problem {
  /** Kebab-case name of the check. */
  rule: string
  /** What is wrong. */
  reason: string
  /** What to do about it. */
  hint: string
  place: Node | Position | Point | undefined
}

/** What keeps `files` from being published, as lines `file:line:column` with what to do; each once. */
export function errorLines(files: Iterable<VFile>): string[] {
  const lines = [...files].flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ line, column, reason, note }) =>
        `${path}:${line ?? 1}:${column ?? 1} ${reason}. ${note ?? ''}`.trim(),
      ),
  )
  return [...new Set(lines)]
}

/** Records a problem on `file` as an error (`fatal`), and returns its message. */
export function report(file: VFile, { rule, reason, hint, place }: Problem): VFileMessage {
  const where = place && ('type' in place ? place.position : place)
  const message = file.message(reason, { place: where, ruleId: rule, source: 'notas' })
  message.fatal = true
  message.note = hint
  return message
}
