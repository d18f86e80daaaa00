import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { SourceText } from '../notes/index.ts'
import { sortFindings } from './order.ts'
import { ruleUrl } from './rule-url.ts'
import type { Finding } from './types.ts'

/** The messages of `files` as findings, in the order of files, lines and columns. */
export function findingsOf(files: Iterable<VFile>): Finding[] {
  const findings: Finding[] = []
  for (const file of files) {
    const columnOf = (file.data as { sourceText?: SourceText }).sourceText?.columnOf
    for (const message of file.messages) {
      findings.push(toFinding(message, file.history.at(-1) ?? '', columnOf))
    }
  }
  return sortFindings(findings)
}

/**
 * One message as a finding; only fatal messages are errors.
 *
 * @param columnOf the column in the file of a column in the text that was read
 */
export function toFinding(
  message: VFileMessage,
  path: string,
  columnOf: SourceText['columnOf'] = ({ column }) => column,
): Finding {
  const { start, end } = spanOf(message.place)
  const rule = message.ruleId ?? 'interno'
  return {
    file: path.replaceAll('\\', '/'),
    line: start?.line ?? null,
    column: start ? columnOf(start) : null,
    endLine: end?.line ?? null,
    endColumn: end ? columnOf(end) : null,
    severity: message.fatal ? 'error' : 'warning',
    rule,
    message: message.reason,
    hint: message.note ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    url: message.url ?? ruleUrl(rule),
  }
}

function spanOf(place: Point | Position | undefined): { start?: Point; end?: Point } {
  if (!place) return {}
  return 'start' in place ? place : { start: place }
}
