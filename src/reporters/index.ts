import { github } from './github.ts'
import { json } from './json.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'
import type { Reporter } from './types.ts'

/** Every format that `lint --format` takes. */
export const reporters = { text, json, github, sarif } satisfies Record<string, Reporter>
export type Format = keyof typeof reporters

export { findingsOf, toFinding } from './from-vfile.ts'
export { sortFindings } from './order.ts'
export { ruleUrl } from './rule-url.ts'
export type { Finding, Reporter, Severity } from './types.ts'
