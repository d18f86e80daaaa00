import { guard } from './guard.ts'
import type { DiagramMessage, Place } from './messages.ts'
import { misread } from './misread.ts'
import { onlyType } from './rules.ts'

/** What keeps a source from Mermaid: what it may not say, and what Mermaid would draw otherwise. */
export function refusals(source: Place & { code: string }): DiagramMessage[] {
  const banned = guard(source.code, source)
  if (banned.length > 0) return banned
  const empty = onlyType(source)
  return empty ? [empty] : misread(source.code, source)
}
