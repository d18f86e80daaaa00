import type { Finding } from '../reporters/index.ts'
import type { PageResult, PracticeFault } from './run-page.ts'
import { unifiedDiff } from './unified-diff.ts'

/** A finding, and what it is about as a unified diff, for people. */
export interface PracticeFinding extends Finding {
  diff: string | undefined
}

/** What is wrong in `pages`, as findings. */
export function findingsOfPages(
  pages: readonly PageResult[],
  ruleUrl: (rule: string) => string,
): PracticeFinding[] {
  return pages.flatMap(({ note, faults }) =>
    faults.map((fault) => toFinding(note.path, fault, ruleUrl(fault.rule))),
  )
}

function toFinding(path: string, fault: PracticeFault, url: string): PracticeFinding {
  const { rule, message, hint, line, column, difference, mild } = fault
  const texts = (not: 'gone' | 'new'): string =>
    (difference?.changes ?? [])
      .filter(({ kind }) => kind !== not)
      .map(({ text }) => text)
      .join('\n')
  return {
    file: path,
    line,
    column,
    endLine: null,
    endColumn: null,
    severity: mild ? 'warning' : 'error',
    rule,
    message,
    hint,
    actual: difference ? texts('new') : null,
    expected: difference ? [texts('gone')] : null,
    url,
    diff: difference && unifiedDiff(path, difference.line, difference.changes),
  }
}
