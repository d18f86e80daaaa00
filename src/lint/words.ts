import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { CourseWords } from '../notes/index.ts'
import { parseWords } from '../notes/words.ts'

/** Words that are right in any course, besides the dictionary's: the list beside the speller. */
export function readWords(): CourseWords {
  return parseWords(new VFile(readFileSync(new URL('./spelling/words.txt', import.meta.url), 'utf8')))
}
