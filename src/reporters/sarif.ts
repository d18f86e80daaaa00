import { createHash } from 'node:crypto'
import { fullMessage, sortFindings } from './order.ts'
import type { RuleDoc } from './rule-docs.ts'
import type { Finding } from './types.ts'

/**
 * For code scanning: SARIF 2.1.0 (OASIS), one run, with a fix where there is one, each rule with its
 * words, and each result with a fingerprint that outlives a change of the lines above it.
 */
export function sarif(findings: readonly Finding[], docs: readonly RuleDoc[] = []): string {
  const sorted = sortFindings(findings)
  const seen = new Map<string, number>()
  const rules = [...new Map(sorted.map((finding) => [finding.rule, finding.url]))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'apuntes', language: 'es', rules: rules.map((rule) => describe(rule, docs)) },
        },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((finding) => toResult(finding, rules, seen)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describe([id, url]: [string, string | null], docs: readonly RuleDoc[]): object {
  const doc = docs.find((each) => each.id === id)
  return {
    id,
    ...(doc && {
      shortDescription: { text: plain(doc.what) },
      fullDescription: { text: plain(`${doc.what} ${doc.why}`) },
      help: { text: plain(doc.advice), markdown: doc.advice },
      defaultConfiguration: { level: doc.severity },
    }),
    // The schema takes absolute addresses only.
    ...(/^https?:/.test(url ?? '') && { helpUri: url }),
  }
}

/** Without the marks of inline Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/`/g, '')
}

/** The same for the same finding, wherever its lines have gone: the `seen`-th of its kind in its file. */
function fingerprint({ file, rule, actual, message }: Finding, seen: Map<string, number>): string {
  const key = [rule, file, actual ?? message].join('\0')
  const count = seen.get(key) ?? 0
  seen.set(key, count + 1)
  return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32)
}

function toResult(finding: Finding, rules: readonly [string, unknown][], seen: Map<string, number>): object {
  const artifactLocation = { uri: encodeURI(finding.file) }
  const region = regionOf(finding)
  const replacement = region && isSpan(finding) ? finding.expected?.[0] : undefined
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(([id]) => id === finding.rule),
    level: finding.severity,
    message: { text: fullMessage(finding) },
    partialFingerprints: { 'hallazgo/v1': fingerprint(finding, seen) },
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
