import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One case of the corpus. */
export interface Case {
  kind: string
  /** `archivo:línea` in the corpus. */
  place: string
  text: string
  /** What must be found; none in a clean case. */
  finds: string[]
}

const folder = new URL('../fixtures/lint/corpus/', import.meta.url).pathname

/** Reads the corpus; its format is explained in its README. */
export function readCorpus(): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => readCase(line, name, index)),
    )
}

function readCase(line: string, name: string, index: number): Case[] {
  // One `#` and a blank is a comment; `## …` is a heading.
  if (line.trim() === '' || /^# (?!Título\\n)/.test(line)) return []
  const [text, finds] = line.split(' ⇒ ')
  return [
    {
      kind: name.replace('.txt', ''),
      place: `${name}:${index + 1}`,
      text: `${unescape(text!)}\n`,
      finds: finds ? finds.split(' | ').map(unescape) : [],
    },
  ]
}

function unescape(text: string): string {
  return text.replace(/\\\\n|\\n/g, (match) => (match === '\\n' ? '\n' : '\\\n'))
}
