import type { Fix } from './rule.ts'

/** Applies changes to `source`; of two that overlap, the one that begins first. */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  const sorted = [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)
  let text = ''
  let at = 0
  for (const { start, end, text: replacement } of sorted) {
    if (start < at) continue
    text += source.slice(at, start) + replacement
    at = end
  }
  return text + source.slice(at)
}
