/**
 * Checks a PDF against the rules of PDF/UA-1 (ISO 14289-1:2014) that a machine can check, as
 * veraPDF's public profile lists them: 106, each with its clause and number.
 */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { annotationRules } from './annotation-rules.ts'
import { readFacts } from './facts.ts'
import { fileRules } from './file-rules.ts'
import { fontRules } from './font-rules.ts'
import { languageRules } from './language-rules.ts'
import { nestingRules } from './nesting-rules.ts'
import type { Rule } from './rule.ts'
import { tableRules } from './table-rules.ts'
import { tagRules } from './tag-rules.ts'
import { uncheckedRules } from './unchecked-rules.ts'

export const rules: readonly Rule[] = [
  ...fileRules,
  ...tagRules,
  ...nestingRules,
  ...tableRules,
  ...languageRules,
  ...annotationRules,
  ...fontRules,
  ...uncheckedRules,
]

/** A rule that a file breaks. */
export interface Breach {
  /** Clause and number. */
  id: string
  /** What breaks it, in Spanish. */
  broken: string
  times: number
}

/** The rules that `document` breaks; none when it may be called PDF/UA-1. */
export function checkPdf(document: PDFDocument): Breach[] {
  const facts = readFacts(document)
  return rules.flatMap((rule) => {
    const times = rule.count(facts)
    return times > 0 ? [{ id: rule.id, broken: rule.broken, times }] : []
  })
}
