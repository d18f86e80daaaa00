import { readFileSync } from 'node:fs'

/** Words that are right besides the dictionary's and the glossary's. */
export interface Words {
  /** Right anywhere. */
  words: string[]
  /** Right in italics, quotation marks and diagrams. */
  codeWords: string[]
}

/** Reads the lists beside the speller: one word a line, `#` for comments. */
export function readWords(): Words {
  return { words: read('words.txt'), codeWords: read('code-words.txt') }
}

function read(name: string): string[] {
  return readFileSync(new URL(`./spelling/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
}
