import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { CourseWords } from './types.ts'

const word = /^[\p{L}\p{M}\p{N}]+(?:[-’'.·][\p{L}\p{M}\p{N}]+)*$/u

/**
 * Reads `_datos/palabras.txt`: words that the dictionary lacks and the course uses, one a line;
 * what follows `#` is a comment. One between backquotes is a word of code, right only where
 * English is.
 */
export function parseWords(file: VFile): CourseWords {
  const words: string[] = []
  const codeWords: string[] = []
  const lines = new Map<string, number>()
  for (const [index, line] of String(file)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const written = line.replace(/#.*/, '').trim()
    if (written === '') continue
    const code = /^`([^`]*)`$/.exec(written)?.[1]
    const text = code ?? written
    const wrong = (reason: string, hint: string): void => {
      const place = { line: index + 1, column: line.indexOf(written) + 1 }
      report(file, { rule: 'lista-de-palabras', reason, hint, place })
    }
    if (!word.test(text)) {
      wrong(`«${written}» no es una palabra`, 'Escribe una por línea; lo que sigue a «#» no cuenta.')
      continue
    }
    const before = lines.get(text)
    if (before === undefined) lines.set(text, index + 1)
    else wrong(`«${text}» ya está en la línea ${before}`, 'Quita una.')
    if (code === undefined) words.push(text)
    else codeWords.push(text)
  }
  return { words, codeWords }
}
