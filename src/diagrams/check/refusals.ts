import { guard } from './guard.ts'
import type { DiagramMessage, Place } from './messages.ts'
import { misread } from './misread.ts'

/** What keeps a source from Mermaid: what it may not say, and what Mermaid would draw otherwise. */
export function refusals(source: Place & { code: string }): DiagramMessage[] {
  const banned = guard(source.code, source)
  return banned.length > 0 ? banned : misread(source.code, source)
}
