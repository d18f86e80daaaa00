import type { Term } from './types.ts'

/** The terms to be learned: everyday words that the course has chosen are none. */
export function studiedTerms(terms: readonly Term[]): Term[] {
  return terms.filter(({ style }) => !style)
}
