/** A link as it stands in a source file. */
export interface SourceLink {
  url: string
  /** From the root of the repository. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** What became of an address. */
export type Outcome =
  | { kind: 'ok' }
  /** It answers, from another address; `permanent` when it says so itself. */
  | { kind: 'moved'; to: string; permanent: boolean }
  /** It says that there is nothing there (404, 410), or its name doesn't exist; `unreached` when nobody answered. */
  | { kind: 'dead'; reason: string; unreached?: true }
  /** It doesn't let programs in (401, 403, 429, 451, 999): a person must look. */
  | { kind: 'refused'; reason: string }
  /** It failed now (5xx, time out, broken connection): it may work later; `unreached` when nobody answered. */
  | { kind: 'failed'; reason: string; unreached?: true }
  /** The page answers and has no such fragment. */
  | { kind: 'fragment'; reason: string }

/** An outcome with the day on which it was found. */
export interface Checked {
  url: string
  outcome: Outcome
  /** ISO time. */
  at: string
}
