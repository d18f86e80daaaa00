import { shellPrompts, type ConsoleOutput } from '../notes/index.ts'

/** A line of an output in which the reader types into a program that waits. */
export interface TypedInside {
  /** Its place in the output, from 0. */
  index: number
  /** What the program wrote before it waited. */
  asked: string
  /** What is typed: a line with its end, or a key. */
  typed: string
  /** As the note shows it. */
  shown: string
  key: boolean
}

const keys: Readonly<Record<string, string>> = { '^C': '\x03', '^D': '\x04' }

/** How programs that wait may ask. */
export function promptsWith(own: readonly RegExp[]): RegExp {
  const either = [...shellPrompts, ...own].map(({ source }) => `(?:${source})`).join('|')
  return new RegExp(`^(?:${either})`, 'u')
}

/** The lines of `output` that a reader may have typed, should the program wait there. */
export function typedInside({ lines }: ConsoleOutput, prompts: RegExp): TypedInside[] {
  return lines.flatMap((line, index): TypedInside[] => {
    const key = /\^[CD]$/.exec(line)?.[0]
    if (key) return [{ index, asked: line.slice(0, -2), typed: keys[key]!, shown: key, key: true }]
    // At the end of a line, a note has no blanks.
    const asked = prompts.exec(`${line} `)?.[0]
    if (asked === undefined) return []
    const typed = line.slice(asked.length)
    return [{ index, asked, typed: `${typed}\n`, shown: typed, key: false }]
  })
}
