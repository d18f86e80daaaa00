import { matchesGlob } from 'node:path/posix'
import type { RuleSeverity } from '../notes/index.ts'
import type { Finding } from '../reporters/types.ts'

/** How serious findings of `rule` in `file` are, as the course says; undefined where it says nothing. */
export function severityOf(
  rule: string,
  file: string,
  severities: readonly RuleSeverity[],
): RuleSeverity['severity'] | undefined {
  return severities.findLast(
    (each) => each.rule === rule && (each.paths === undefined || matchesGlob(file, each.paths)),
  )?.severity
}

/** `findings` as serious as the course says; those of rules that are off are left out. */
export function withSeverities(findings: readonly Finding[], severities: readonly RuleSeverity[]): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(finding.rule, finding.file, severities)
    if (severity === undefined) return finding
    return severity === 'apagada' ? [] : { ...finding, severity: severity === 'error' ? 'error' : 'warning' }
  })
}
