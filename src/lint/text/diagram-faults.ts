import { checkDiagram, type DiagramMessage, type DiagramRule } from '../../diagrams/check/index.ts'
import { diagramStart } from '../../notes/diagram.ts'
import type { LintContext } from '../context.ts'
import type { Document } from '../document.ts'
import type { Report } from '../rule.ts'
import { diagramsOf } from './diagrams.ts'

const found = new WeakMap<Document, Promise<DiagramMessage[]>>()

/** What the drawing of the document's diagrams would say against them: each is checked once for all rules. */
function faultsOf(document: Document, { diagramWords }: LintContext): Promise<DiagramMessage[]> {
  let faults = found.get(document)
  if (!faults) {
    const { file, path } = document
    const checks = diagramsOf(document).map(({ node, code }) =>
      checkDiagram({ code, file: path, ...diagramStart(node, file) }, diagramWords),
    )
    faults = Promise.all(checks).then((messages) => messages.flat())
    found.set(document, faults)
  }
  return faults
}

/** Reports the faults of the kinds that a rule is about. */
export async function reportDiagramFaults(
  kinds: readonly DiagramRule[],
  document: Document,
  context: LintContext,
  report: Report,
): Promise<void> {
  for (const { ruleId, reason, line, column, endLine, endColumn } of await faultsOf(document, context)) {
    if (!kinds.includes(ruleId)) continue
    const [message, hint] = inTwo(reason)
    report({
      message,
      hint,
      at: { start: { line, column }, end: { line: endLine, column: endColumn } },
    })
  }
}

/** What is wrong, without its full stop, and what to do about it. */
function inTwo(reason: string): [message: string, hint: string | undefined] {
  const end = /[.?!] (?=[\p{Lu}¿])/u.exec(reason)
  if (!end) return [reason.replace(/\.$/, ''), undefined]
  return [reason.slice(0, end.index + (end[0].startsWith('.') ? 0 : 1)), reason.slice(end.index + 2)]
}
