import type { RootContent } from 'mdast'
import { countWords } from '../notes/count-words.ts'

/**
 * Pace at which a teacher explains, in words a minute: slower than reading
 * aloud (about 150), because a class is looked at, asked and waited for.
 */
export const wordsPerMinute = 110

/** Shortest time that a slide stays, in minutes. */
const shortest = 0.5

/** Time to read a question and think before the answer, in minutes. */
const thinking = 0.75

/** Minutes to say `prose`, rounded up to half a minute. */
export function estimateMinutes(prose: RootContent[]): number {
  return halves(countWords(prose) / wordsPerMinute)
}

/** Minutes to say `text`, as `estimateMinutes`. */
export function estimateTextMinutes(text: string): number {
  return halves(text.split(/\s+/).filter(Boolean).length / wordsPerMinute)
}

/** Minutes for a question: thinking, then what is said after it. */
export function estimateQuestionMinutes(explanation: RootContent[]): number {
  return halves(thinking + countWords(explanation) / wordsPerMinute)
}

/** Minutes of a cover: the time to say where one is. */
export const coverMinutes = shortest

function halves(minutes: number): number {
  return Math.max(shortest, Math.ceil(minutes * 2) / 2)
}
