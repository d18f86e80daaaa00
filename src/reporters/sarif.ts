import { fullMessage, sortFindings } from './order.ts'
import type { Finding } from './types.ts'

/** For code scanning: SARIF 2.1.0 (OASIS), one run, with a fix where there is one. */
export function sarif(findings: readonly Finding[]): string {
  const sorted = sortFindings(findings)
  const rules = [...new Map(sorted.map((finding) => [finding.rule, finding.url]))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'apuntes', language: 'es', rules: rules.map(describe) },
        },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((finding) => toResult(finding, rules)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describe([id, url]: [string, string | null]): object {
  // The schema takes absolute addresses only.
  return /^https?:/.test(url ?? '') ? { id, helpUri: url } : { id }
}

function toResult(finding: Finding, rules: readonly [string, unknown][]): object {
  const artifactLocation = { uri: encodeURI(finding.file) }
  const region = regionOf(finding)
  const replacement = region && isSpan(finding) ? finding.expected?.[0] : undefined
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(([id]) => id === finding.rule),
    level: finding.severity,
    message: { text: fullMessage(finding) },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
    ...(replacement !== undefined && {
      fixes: [
        {
          description: { text: `Cambiar por «${replacement}»` },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: replacement } }],
            },
          ],
        },
      ],
    }),
  }
}

function isSpan({ endLine, endColumn, actual }: Finding): boolean {
  return endLine !== null && endColumn !== null && actual !== null
}

function regionOf({ line, column, endLine, endColumn }: Finding): object | undefined {
  if (line === null) return undefined
  return {
    startLine: line,
    ...(column !== null && { startColumn: column }),
    ...(endLine !== null && { endLine }),
    ...(endColumn !== null && { endColumn }),
  }
}
