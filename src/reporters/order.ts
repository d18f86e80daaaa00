import type { Finding } from './types.ts'

/** A sorted copy: by file, line, column, rule, message. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is wrong and, after it, what to do about it: whole sentences on one line. */
export function fullMessage({ message, hint }: Finding): string {
  return [message, hint ?? '']
    .filter(Boolean)
    .map((text) => (/[.?!…]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
}
