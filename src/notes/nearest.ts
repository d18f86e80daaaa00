import { distance } from 'fastest-levenshtein'

/** Letters that a mistyped word may be away from the one that was meant. */
const farthest = 2

/** The candidate that a mistyped word most likely stands for: at most two letters away, and not all of it. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.min(farthest + 1, word.length)
  for (const candidate of candidates) {
    const far = distance(candidate.toLowerCase(), word.toLowerCase())
    if (far >= least) continue
    best = candidate
    least = far
  }
  return best
}
