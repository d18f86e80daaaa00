import type { CountedWord } from './lexicon.ts'

/**
 * How many letters must be changed, put in, left out or exchanged with their neighbour to make one
 * word of the other (optimal string alignment); `most + 1` as soon as it is more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1)
      }
      line.push(least)
    }
    if (Math.min(...line) > most) return most + 1
    before = above
    above = line
  }
  return above[other.length]!
}

/**
 * The word of a course that is meant by one that it lacks: the nearest, and of those as near one
 * with the same first letter, then the commonest. Undefined when none is near enough for a slip.
 */
export function nearestWord(word: string, words: Iterable<CountedWord>): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined
  const most = word.length < 6 ? 1 : 2
  let best: { word: string; rank: number } | undefined
  for (const [candidate, pages] of words) {
    if (pages === 0 || candidate.length < 4) continue
    const distance = editDistance(word, candidate, most)
    if (distance > most) continue
    const rank = distance + (candidate[0] === word[0] ? 0 : 0.6) - Math.min(0.5, pages / 100)
    if (!best || rank < best.rank) best = { word: candidate, rank }
  }
  return best?.word
}
