import { natureOf, type Nature } from './choices.ts'
import { fullMessage, sortFindings } from './order.ts'
import type { Finding, Severity } from './types.ts'

const words: Record<Severity, string> = { error: 'error', warning: 'aviso' }
const natures: Record<Nature, string> = { fault: 'falta', choice: 'criterio' }

/**
 * For a person at a terminal: one line a finding, grouped by file, each with an
 * address that terminals and editors open, how serious it is, and whether it is a fault or against what
 * the course has chosen; then the count and the rules.
 */
export function text(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Sin hallazgos.\n'
  const groups = Map.groupBy(sortFindings(findings), (finding) => finding.file)
  const blocks = [...groups.values()].map(renderFile)
  return `${blocks.join('\n')}\n${summary(findings, groups.size)}`
}

function renderFile(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    addressOf(finding),
    words[finding.severity],
    natures[natureOf(finding.rule)],
    fullMessage(finding),
    finding.rule,
  ])
  return align(rows)
}

function addressOf({ file, line, column }: Finding): string {
  return line === null ? file : `${file}:${line}:${column ?? 1}`
}

/** Pads the first columns, so that messages begin at the same place. */
function align(rows: readonly string[][]): string {
  const widthOf = (index: number): number => Math.max(...rows.map((row) => row[index]!.length))
  const widths = [widthOf(0), widthOf(1), widthOf(2)]
  return rows
    .map((row) => `${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}\n`)
    .join('')
}

function summary(findings: readonly Finding[], files: number): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  const counts = [
    errors > 0 && count(errors, 'error', 'errores'),
    warnings > 0 && count(warnings, 'aviso', 'avisos'),
  ].filter((part) => part !== false)
  return `${counts.join(' y ')} en ${count(files, 'archivo', 'archivos')}\n${rules(findings)}`
}

function rules(findings: readonly Finding[]): string {
  const groups = [...Map.groupBy(findings, (finding) => finding.rule)].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  )
  const width = String(groups[0]?.[1].length ?? 0).length
  const name = Math.max(...groups.map(([rule]) => rule.length))
  const rows = groups.map(([rule, found]) => {
    const url = found.find((finding) => finding.url)?.url ?? ''
    return `  ${String(found.length).padStart(width)}  ${rule.padEnd(name)}  ${url}`.trimEnd() + '\n'
  })
  const unexplained = findings.some(({ url }) => url === null)
  return rows.join('') + (unexplained ? 'Qué busca cada regla: npm run lint -- --explicar REGLA\n' : '')
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
