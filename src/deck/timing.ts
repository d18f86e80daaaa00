import type { RootContent } from 'mdast'
import { countWords } from './slide-tree.ts'

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

/** `2.5` → `2,5`. */
export function formatMinutes(minutes: number): string {
  return String(Math.round(minutes * 10) / 10).replace('.', ',')
}

/** `100min`, `1h30`, `45` → minutes; undefined when it says no time. */
export function parseDuration(text: string): number | undefined {
  const match = /^\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:m|min|minutos)?)?\s*$/.exec(text)
  if (!match || (!match[1] && !match[2])) return undefined
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)
}

function halves(minutes: number): number {
  return Math.max(shortest, Math.ceil(minutes * 2) / 2)
}
