import { natureOf } from './choices.ts'
import { fullMessage, sortFindings } from './order.ts'
import type { Finding } from './types.ts'

/** For programs: an array of findings; fields that do not apply are null. */
export function json(findings: readonly Finding[]): string {
  const records = sortFindings(findings).map((finding) => ({
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    severity: finding.severity,
    nature: natureOf(finding.rule),
    rule: finding.rule,
    message: fullMessage(finding),
    actual: finding.actual,
    expected: finding.expected,
    url: finding.url,
  }))
  return `${JSON.stringify(records, null, 2)}\n`
}
