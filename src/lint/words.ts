import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { CourseWords } from '../notes/index.ts'
import { parseWords } from '../notes/words.ts'

/** Words that are right in any course, besides the dictionary's: the lists beside the speller. */
export function readWords(): CourseWords {
  const lists = ['words.txt', 'missing-words.txt'].map((name) =>
    parseWords(new VFile(readFileSync(new URL(`./spelling/${name}`, import.meta.url), 'utf8'))),
  )
  return {
    words: lists.flatMap(({ words }) => words),
    codeWords: lists.flatMap(({ codeWords }) => codeWords),
  }
}
