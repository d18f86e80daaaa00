/** The candidate that a mistyped word most likely stands for: at most two letters away. */
export function nearest(word: string, candidates: string[]): string | undefined {
  return [0, 1, 2]
    .map((far) =>
      candidates.find((candidate) => distance(candidate.toLowerCase(), word.toLowerCase()) === far),
    )
    .find((candidate) => candidate !== undefined)
}

/** Levenshtein distance; 3 stands for anything farther, when the lengths tell already. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, character] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (character === other ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
