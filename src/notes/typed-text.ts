import { readCommands } from './practice-steps.ts'

/** What shells write before they wait: `# `, `/app # `, `~ $ `, `ana@equipo:/# `, `[ana@equipo ~]$ `. */
export const shellPrompts: readonly RegExp[] = [
  /[#$] /u,
  /[~/][\p{L}\p{N}/._~-]* [#$] /u,
  /[\w.-]+@[\w.-]+:[^\s#$]*[#$] /u,
  /\[[\w.-]+@[\w.-]+ [^\]]+\][#$] /u,
]

const [bare, ...told] = shellPrompts.map(({ source }) => new RegExp(`^${source}`, 'u'))

/**
 * What one types of what a console shows, line by line: without prompts and output, with all lines
 * of a command that goes on, and with what is typed into a shell that a command has opened.
 *
 * @returns '' when nothing is typed
 */
export function typedText(value: string): string {
  const { lead, commands } = readCommands(value)
  return [
    ...typedInto(lead, true),
    ...commands.flatMap(({ typed, output }) => [
      ...typed,
      // A lone «#» may as well begin a comment of a file that is shown, unless somebody leaves there.
      ...typedInto(
        output.lines,
        output.lines.some((line) => line === '# exit'),
      ),
    ]),
  ].join('\n')
}

/** What a shell that a command has opened writes before what is typed; undefined in other lines. */
export function promptIn(line: string): string | undefined {
  return told.map((one) => one.exec(line)?.[0]).find((found) => found !== undefined)
}

/** The lines that stand after a shell's prompt; `lone` is whether «#» alone is one. */
function typedInto(lines: readonly string[], lone: boolean): string[] {
  const prompts = lone ? [bare!, ...told] : told
  return lines.flatMap((line) => {
    const prompt = prompts.map((one) => one.exec(line)?.[0]).find((found) => found !== undefined)
    return prompt === undefined || prompt === line ? [] : [line.slice(prompt.length)]
  })
}
