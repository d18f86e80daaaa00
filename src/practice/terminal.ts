import xterm from '@xterm/headless'

/** Lines that a terminal remembers above its screen. */
const memory = 100_000

/**
 * What a person sees of what a program wrote on an empty terminal: lines that were drawn again are
 * there once, as they were left; colours are gone, and blanks at the ends of lines.
 *
 * @param columns width of the terminal; a longer line is still one line
 */
export async function screenOf(written: string, columns: number): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 60, scrollback: memory, allowProposedApi: true })
  try {
    await new Promise<void>((done) => terminal.write(written, done))
    const buffer = terminal.buffer.active
    const lines: string[] = []
    for (let index = 0; index < buffer.length; index++) {
      const line = buffer.getLine(index)
      if (!line) continue
      // Blanks at the end of a row that goes on in the next one are part of the text.
      const goesOn = buffer.getLine(index + 1)?.isWrapped ?? false
      const text = line.translateToString(!goesOn)
      if (line.isWrapped && lines.length > 0) lines[lines.length - 1] += text
      else lines.push(text)
    }
    return withoutEmptyEnd(lines.map((line) => line.trimEnd()))
  } finally {
    terminal.dispose()
  }
}

/** `lines` without the empty ones at the end. */
export function withoutEmptyEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}
