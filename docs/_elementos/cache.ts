/**
 * Which steps of a Dockerfile's stage BuildKit does again after a change. Observed with Docker 28.5:
 * what makes files depends on the step before that makes files, on its own text and on the content it
 * copies; what only configures makes nothing, and `ENV` and `USER` reach the `RUN` that follow.
 */

/** A line of a Dockerfile. */
export interface Step {
  keyword: string
  /** What follows the keyword. */
  rest: string
  /** For `COPY`: the files it reads; `*` for all that are not ignored. */
  sources?: readonly string[]
}

/** Whether a step adds a layer: its own, those of its base, none, or as the tool has it. */
export type Adds = 'layer' | 'base' | 'none' | 'depends'

/** What was changed: a line, by its place from 0; or a file's content, or only its date. */
export type Edit = { line: number } | { file: string } | { touched: string }

const making = new Set(['FROM', 'WORKDIR', 'RUN', 'COPY', 'ADD'])

/** Whether a step adds a layer. */
export function adds({ keyword }: Step): Adds {
  if (keyword === 'FROM') return 'base'
  if (keyword === 'WORKDIR') return 'depends'
  return making.has(keyword) ? 'layer' : 'none'
}

/**
 * Places of the steps that are done again after an edit: only those that make files, as the others
 * take no work.
 *
 * @param ignored files that `.dockerignore` keeps out
 */
export function lost(steps: readonly Step[], edit: Edit, ignored: readonly string[] = []): number[] {
  // A date is no content.
  if ('touched' in edit) return []
  const again: number[] = []
  let environment = false
  for (const [at, { keyword, sources = [] }] of steps.entries()) {
    const own = 'line' in edit ? edit.line === at : reads(sources, edit.file, ignored)
    if (!making.has(keyword)) environment ||= own && /^(ENV|ARG|USER|SHELL)$/.test(keyword)
    else if (again.length > 0 || own || (environment && keyword === 'RUN')) again.push(at)
  }
  return again
}

function reads(sources: readonly string[], file: string, ignored: readonly string[]): boolean {
  return !ignored.includes(file) && (sources.includes(file) || sources.includes('*'))
}
