import { ruleUrl } from './rule-url.ts'
import type { Finding } from './types.ts'

/** What a finding says at the least; the rest of it is an error at the beginning of its file. */
type Said = Pick<Finding, 'file' | 'rule' | 'message' | 'hint'> & Partial<Finding>

/** A finding that no message of a file stands for. */
export function findingAt(said: Said): Finding {
  return {
    line: 1,
    column: 1,
    endLine: null,
    endColumn: null,
    severity: 'error',
    actual: null,
    expected: null,
    url: ruleUrl(said.rule),
    ...said,
  }
}
