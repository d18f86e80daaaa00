import { readCommands } from './practice-steps.ts'

/** What shells write before they wait: `# `, `/app # `, `~ $ `, `ana@equipo:/# `, `[ana@equipo ~]$ `. */
export const shellPrompts: readonly RegExp[] = [
  /[#$] /u,
  /[~/][\p{L}\p{N}/._~-]* [#$] /u,
  /[\w.-]+@[\w.-]+:[^\s#$]*[#$] /u,
  /\[[\w.-]+@[\w.-]+ [^\]]+\][#$] /u,
]

const [bare, ...told] = shellPrompts.map(({ source }) => new RegExp(`^${source}`, 'u'))

/** A line that one types, of what a console shows. */
export interface TypedLine {
  /** Which line of the console it is, from 0. */
  line: number
  /** How many letters stand before what is typed. */
  from: number
  text: string
}

/**
 * What one types of what a console shows, line by line: without prompts and output, with all lines
 * of a command that goes on, and with what is typed into a shell that a command has opened.
 */
export function typedLines(value: string): TypedLine[] {
  const shown = value.split('\n')
  const { lead, commands } = readCommands(value)
  return [
    ...typedInto(lead, 0, true),
    ...commands.flatMap(({ typed, line, output }) => [
      ...typed.map((text, index) => ({
        line: line + index,
        from: shown[line + index]!.length - text.length,
        text,
      })),
      // A lone «#» may as well begin a comment of a file that is shown, unless somebody leaves there.
      ...typedInto(
        output.lines,
        output.line,
        output.lines.some((one) => one === '# exit'),
      ),
    ]),
  ]
}

/**
 * What one types of what a console shows.
 *
 * @returns '' when nothing is typed
 */
export function typedText(value: string): string {
  return typedLines(value)
    .map(({ text }) => text)
    .join('\n')
}

/** What a shell that a command has opened writes before what is typed; undefined in other lines. */
export function promptIn(line: string): string | undefined {
  return told.map((one) => one.exec(line)?.[0]).find((found) => found !== undefined)
}

/** The lines that stand after a shell's prompt, of those from line `first` on; `lone` is whether «#» alone is one. */
function typedInto(lines: readonly string[], first: number, lone: boolean): TypedLine[] {
  const prompts = lone ? [bare!, ...told] : told
  return lines.flatMap((line, index) => {
    const prompt = prompts.map((one) => one.exec(line)?.[0]).find((found) => found !== undefined)
    if (prompt === undefined || prompt === line) return []
    return [{ line: first + index, from: prompt.length, text: line.slice(prompt.length) }]
  })
}
