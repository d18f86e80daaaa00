import type { RootContent } from 'mdast'
import { saidWords, saidWordsIn, wordsPerMinute } from '../lectures/index.ts'

/** Shortest time that a slide stays, in minutes. */
const shortest = 0.5

/** Time to read a question and think before the answer, in minutes. */
const thinking = 0.75

/** Minutes to say `prose`, rounded up to half a minute. */
export function estimateMinutes(prose: RootContent[]): number {
  return halves(saidWordsIn(prose) / wordsPerMinute)
}

/** Minutes to say `text`, as `estimateMinutes`. */
export function estimateTextMinutes(text: string): number {
  return halves(saidWords(text) / wordsPerMinute)
}

/** Minutes for a question: thinking, then what is said after it. */
export function estimateQuestionMinutes(explanation: RootContent[]): number {
  return halves(thinking + saidWordsIn(explanation) / wordsPerMinute)
}

function halves(minutes: number): number {
  return Math.max(shortest, Math.ceil(minutes * 2) / 2)
}
