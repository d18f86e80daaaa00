import type { Term } from './types.ts'

/** What was given for the terms of a course: each of its pages asks, and the same list is one to go by. */
const known = new WeakMap<readonly Term[], Term[]>()

/** The terms to be learned: everyday words that the course has chosen are none. */
export function studiedTerms(terms: readonly Term[]): readonly Term[] {
  let studied = known.get(terms)
  if (!studied) known.set(terms, (studied = terms.filter(({ style }) => !style)))
  return studied
}
