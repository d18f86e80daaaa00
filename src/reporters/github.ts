import { fullMessage, sortFindings } from './order.ts'
import type { Finding } from './types.ts'

/**
 * For GitHub Actions: workflow commands that become annotations.
 * Escapes as in actions/toolkit, packages/core/src/command.ts.
 */
export function github(findings: readonly Finding[]): string {
  return sortFindings(findings).map(annotate).join('')
}

function annotate(finding: Finding): string {
  const { file, line, column, endLine, endColumn, severity, rule } = finding
  // GitHub ignores columns of a finding that spans several lines.
  const oneLine = endLine === null || endLine === line
  const properties = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ['col', oneLine ? column : null],
    ['endColumn', oneLine ? endColumn : null],
    ['title', rule],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeData(fullMessage(finding))}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
