import type { Node } from 'unist'
import type { VFile } from 'vfile'

/**
 * Whether it was said already that the block `node` of `file` is not closed: what is in it, and what
 * does not stand after it, is so only because of that.
 */
export function isUnclosed({ position }: Node, { messages }: VFile): boolean {
  return messages.some(
    ({ ruleId, line }) => ruleId === 'directiva-sin-cerrar' && line === position?.start.line,
  )
}
