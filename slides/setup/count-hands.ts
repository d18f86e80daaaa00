/** A show of hands: how many were raised for each option of a question. Pure. */

export interface Hands {
  /** Address of the question's slide. */
  slide: string
  /** Whether letters are counted now. */
  counting: boolean
  /** Of each option, in order. */
  counts: number[]
}

/** Begins to count the hands for a question, goes on with it, or ends it. */
export function toggleCounting(hands: Hands | undefined, slide: string, options: number): Hands {
  if (hands?.slide === slide) return { ...hands, counting: !hands.counting }
  return { slide, counting: true, counts: Array<number>(options).fill(0) }
}

/** One hand more for an option, or one less; undefined when the letter is none of them. */
export function countHand(hands: Hands, letter: string, by: 1 | -1): Hands | undefined {
  const option = letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0)
  if (letter.length !== 1 || !(option in hands.counts)) return undefined
  return {
    ...hands,
    counts: hands.counts.map((count, at) => (at === option ? Math.max(0, count + by) : count)),
  }
}

/** The hands for an option, and their share of all; undefined while none was raised. */
export function shareOf(
  { counts, counting }: Hands,
  letter: string,
): { count: number; share: number } | undefined {
  const count = counts.at(letter.charCodeAt(0) - 'A'.charCodeAt(0))
  const all = counts.reduce((sum, one) => sum + one, 0)
  if (count === undefined || (all === 0 && !counting)) return undefined
  return { count, share: all === 0 ? 0 : count / all }
}
