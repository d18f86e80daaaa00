import type { Facts } from './facts.ts'

/** One of the rules that a machine can check of PDF/UA-1 (ISO 14289-1:2014). */
export interface Rule {
  /** Clause and number, as in the public profile of veraPDF. */
  id: string
  /** What breaks it, in Spanish, to go after a count: «3 enlaces sin texto». */
  broken: string
  /** How often a file breaks it. */
  count(facts: Facts): number
}

/** A rule that is not checked as it is written. */
export interface UncheckedRule extends Rule {
  /** Why not. */
  reason: string
  /** How many things a file has that the rule would have to be checked for: none, in what is printed here. */
  count(facts: Facts): number
}
