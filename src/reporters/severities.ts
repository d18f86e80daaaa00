import { matchesGlob } from 'node:path/posix'
import type { CourseSettings, RuleSeverity } from '../notes/index.ts'
import { ruleUrl } from './rule-url.ts'
import type { Finding } from './types.ts'

/** What a course says of findings: how serious they are, and whether it has a page that explains rules. */
export type FindingSettings = Pick<CourseSettings, 'severities' | 'pages'>

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

/**
 * `findings` as the course wants them: as serious as it says, without those of rules that are off,
 * and without the address of a page that it hasn't got.
 */
export function asSettled(findings: readonly Finding[], { severities, pages }: FindingSettings): Finding[] {
  return findings.flatMap((finding) => {
    const { rule, file, url } = finding
    const severity = severityOf(rule, file, severities)
    if (severity === 'apagada') return []
    return {
      ...finding,
      ...(severity && { severity: severity === 'error' ? 'error' : 'warning' }),
      url: pages.authors || url !== ruleUrl(rule) ? url : null,
    }
  })
}
