/** Where a failure is, and what to do about it. */
export interface AuthorErrorDetails {
  /** `file:line:column`, from the root of the repository. */
  place?: string
  /** What to do about it. */
  hint?: string
  cause?: unknown
}

/**
 * A failure that whoever ran the command can mend: what is wrong, where, and what to do, in
 * Spanish. Commands show its message as it is and end with exit code 1; anything else that is
 * thrown is a fault of ours, or one of the system (`systemFault`).
 */
export class AuthorError extends Error {
  override name = 'AuthorError'
  // It is shown to an author, also over a slide while serving: our own code is no news to them.
  override stack = undefined
  readonly place: string | undefined
  readonly hint: string | undefined

  constructor(reason: string, { place, hint, cause }: AuthorErrorDetails = {}) {
    const first = place ? `${place} ${reason}` : reason
    super(hint ? `${first}\n${hint}` : first, { cause })
    this.place = place
    this.hint = hint
  }
}
