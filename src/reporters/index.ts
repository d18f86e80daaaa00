import { github } from './github.ts'
import { json } from './json.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'
import type { Reporter } from './types.ts'

/** Every format that `lint --format` takes. */
export const reporters = { text, json, github, sarif } satisfies Record<string, Reporter>

export { findingAt } from './finding-at.ts'
export { findingsOf } from './from-vfile.ts'
export { sortFindings } from './order.ts'
export { ruleUrl } from './rule-url.ts'
export { unrunBlocks } from './unrun-blocks.ts'
export type { Finding, Reporter } from './types.ts'
