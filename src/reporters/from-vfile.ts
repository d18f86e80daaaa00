import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { sortFindings } from './order.ts'
import { ruleUrl } from './rule-url.ts'
import type { Finding } from './types.ts'

/** The messages of `files` as findings, in the order of files, lines and columns. */
export function findingsOf(files: Iterable<VFile>): Finding[] {
  const findings: Finding[] = []
  for (const file of files) {
    for (const message of file.messages) findings.push(toFinding(message, file.history.at(-1) ?? ''))
  }
  return sortFindings(findings)
}

/** One message as a finding; only fatal messages are errors. */
export function toFinding(message: VFileMessage, path: string): Finding {
  const { start, end } = spanOf(message.place)
  const rule = message.ruleId ?? 'interno'
  return {
    file: path.replaceAll('\\', '/'),
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
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
