import { updatedLines } from './compare-output.ts'
import { parseNote, settleText, type ConsoleBlock } from '../notes/index.ts'
import { VFile } from 'vfile'
import type { OutputResult, PageResult } from './run-page.ts'

/** A note with what its commands print now. */
export interface Rewritten {
  /** What the file has to hold; undefined where nothing of it can change. */
  text: string | undefined
  /** Lines of the note, from 1, whose new output would be read as commands: they stay as they were. */
  left: number[]
}

/** Puts into a note what its commands printed; undefined where nothing changes. Commands stay as they are. */
export function rewriteOutputs({ note, outputs }: PageResult): Rewritten | undefined {
  const source = String(note.file)
  const lines = source.split('\n')
  const left: number[] = []
  const changed = outputs.filter(({ changes }) => changes.some(({ kind }) => kind !== 'same'))
  // From the end, so that the lines above keep their places.
  for (const [block, results] of [...Map.groupBy(changed, ({ block }) => block)].reverse()) {
    const first = block.start.line - 1
    const shown = block.node.value.split('\n')
    const written = lines.slice(first, first + shown.length)
    const now = blockNow(block, results)
    if (!sameCommands(block, now)) {
      left.push(block.start.line)
      continue
    }
    const before = (written[0] ?? '').slice(0, block.start.column - 1)
    lines.splice(first, shown.length, ...now.map((line) => (before + line).trimEnd()))
  }
  const text = lines.join('\n')
  if (text === source && left.length === 0) return undefined
  return { text: text === source ? undefined : settleText(note.file).restore(text), left }
}

function blockNow(block: ConsoleBlock, results: readonly OutputResult[]): string[] {
  const lines = block.node.value.split('\n')
  for (const { output, changes } of results.toReversed()) {
    lines.splice(output.line, output.lines.length, ...updatedLines(changes))
  }
  return lines
}

/** Whether `lines` as a block have the commands that `block` has. */
function sameCommands(block: ConsoleBlock, lines: readonly string[]): boolean {
  const value = `---\ntitle: x\n---\n\n~~~~~~console\n${lines.join('\n')}\n~~~~~~\n`
  const [step] = parseNote(new VFile({ path: 'docs/x/x.md', value })).steps
  const typed = (one: ConsoleBlock): string => JSON.stringify(one.commands.map((command) => command.typed))
  return (
    step?.type === 'console' && typed(step) === typed(block) && !lines.some((line) => /^\s*`{3,}/.test(line))
  )
}
