import type { RuleDoc } from './rule-docs.ts'

export type Severity = 'error' | 'warning'

/** One thing that is wrong, in one place. */
export interface Finding {
  /** From the root of the repository, with `/`. */
  file: string
  /** 1-based; null when the finding is about the file as a whole. */
  line: number | null
  /** 1-based, in UTF-16 code units. */
  column: number | null
  endLine: number | null
  /** 1-based, just after the last character. */
  endColumn: number | null
  severity: Severity
  /** Kebab-case id of the rule. */
  rule: string
  /** What is wrong. */
  message: string
  /** What to do about it, when `message` doesn't say. */
  hint: string | null
  /** The text that is there. */
  actual: string | null
  /** Texts that may stand there instead, the best one first. */
  expected: string[] | null
  /** Where the rule is explained: an absolute address, or a path on the site. */
  url: string | null
}

/**
 * Writes findings in one format.
 *
 * @param rules what there is to know of the rules, for formats that explain them
 */
export type Reporter = (findings: readonly Finding[], rules?: readonly RuleDoc[]) => string
