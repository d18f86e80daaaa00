import { AuthorError } from '../../author-error.ts'

/** What is wrong with a diagram, with its place, in a form that maps onto a `VFileMessage`. */
export interface DiagramMessage {
  /** As the caller named it. */
  file: string
  /** 1-based, in the file. */
  line: number
  column: number
  endLine: number
  endColumn: number
  /** In Spanish: what is wrong and what to do. */
  reason: string
  /** The offending source line. */
  source: string
  ruleId: DiagramRule
}

export type DiagramRule =
  | 'diagram-syntax'
  | 'diagram-directive'
  | 'diagram-title'
  | 'diagram-description'
  | 'diagram-class'
  | 'diagram-unsafe'

/** One or more diagrams cannot be drawn; `messages` has all of them, in order of place. */
export class DiagramsError extends AuthorError {
  override name = 'DiagramsError'
  messages: DiagramMessage[]

  constructor(messages: DiagramMessage[]) {
    const count = messages.length === 1 ? 'Hay un error' : `Hay ${messages.length} errores`
    super([`${count} en los diagramas:`, ...messages.map(formatMessage)].join('\n'))
    this.messages = messages
  }
}

/** `file:line:column reason`, with the offending line and a mark below. */
export function formatMessage(message: DiagramMessage): string {
  const { file, line, column, reason, source } = message
  const mark = `${' '.repeat(Math.max(0, column - 1))}^`
  return `${file}:${line}:${column} ${reason}\n    ${source}\n    ${mark}`
}

/** Where a fence stands in its file. */
export interface Place {
  file: string
  /** 1-based line of the fence's first line of content. */
  line: number
  /** 1-based column at which the content starts; more than 1 when the fence is indented. */
  column?: number
}

/** A message about one line of a fence. `row` and `column` are 1-based, inside the fence. */
export function messageAt(
  place: Place,
  code: string,
  ruleId: DiagramRule,
  reason: string,
  row = 1,
  column = 1,
  endColumn?: number,
): DiagramMessage {
  const lines = code.split('\n')
  const index = Math.min(Math.max(row, 1), lines.length) - 1
  const source = lines[index] ?? ''
  const start = Math.min(Math.max(column, 1), source.length + 1)
  const indent = (place.column ?? 1) - 1
  return {
    file: place.file,
    line: place.line + index,
    column: start + indent,
    endLine: place.line + index,
    endColumn:
      Math.max(start + 1, Math.min(endColumn ?? source.trimEnd().length + 1, source.length + 1)) + indent,
    reason,
    source: ' '.repeat(indent) + source,
    ruleId,
  }
}
