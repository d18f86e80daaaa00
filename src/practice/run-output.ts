import type { ConsoleOutput, ShapeKind } from '../notes/index.ts'
import { compareOutput, type LineChange } from './compare-output.ts'
import { lineMatcher } from './match-line.ts'
import { ellipsis, type Memory } from './memory.ts'
import type { Outcome, Shell } from './shell.ts'
import { typedInside, type TypedInside } from './typed-inside.ts'

/** What runs need to know of a course. */
export interface Reading {
  kinds: readonly ShapeKind[]
  prompts: RegExp
  memory: Memory
  /** Seconds that a command may take. */
  limit: number
  /** Asks for the values that are in what the note shows. */
  learn(shown: string): Promise<void>
}

/** What became of an output. */
export interface OutputRun {
  changes: LineChange[]
  /** How it ended: with the shell `ready`, or `found` waiting inside a program. */
  outcome: Outcome
  /** What the program asks that is open now. */
  asking: string | undefined
  /** A line that can't be typed, as the note leaves out a part of it. */
  cut?: TypedInside
}

/**
 * Follows what is printed to where the note's output ends, typing what the note types inside
 * programs that wait for it.
 *
 * @param asking what a program asks that is open already
 * @param anyOrder whether lines may be printed in another order
 * @param mayStayOpen whether the program may be left open for what follows in the note
 */
export async function runOutput(
  shell: Shell,
  output: ConsoleOutput,
  reading: Reading,
  { asking, mayStayOpen, anyOrder }: { asking?: string | undefined; mayStayOpen: boolean; anyOrder: boolean },
): Promise<OutputRun> {
  const { lines } = output
  const { memory, prompts, limit } = reading
  const changes: LineChange[] = []
  let from = 0
  let echo: string | undefined
  const compare = async (printed: string[], to: number): Promise<void> => {
    await reading.learn(lines.slice(from, to).join('\n'))
    changes.push(
      ...compareOutput(lines.slice(from, to), withoutEcho(printed, echo), { ...reading, anyOrder }).changes,
    )
    echo = undefined
  }
  const asks = (line: string): boolean => prompts.exec(line)?.[0].length === line.length && line !== ''

  for (const inside of typedInside(output, prompts)) {
    if (asking === undefined) {
      const outcome = await shell.waitFor({
        seconds: limit,
        ...(inside.key
          ? {
              found: (printed) =>
                shows(withoutEcho(printed, echo), lines.slice(from, inside.index), inside.asked, reading),
            }
          : { asks }),
      })
      // What looked like a question is a line of the output.
      if (outcome === 'ready' || outcome === 'more' || outcome === 'closed') break
      if (outcome === 'late' && !inside.key) return late()
      const printed = await shell.take()
      asking = inside.asked === '' ? '' : (printed.pop() ?? '')
      await compare(printed, inside.index)
    }
    const shown = lines[inside.index]!
    const asked = lineMatcher(inside.asked, reading.kinds, memory).match(asking)
    if (asked) {
      for (const binding of asked) memory.bind(binding)
      changes.push({ kind: 'same', text: shown })
    } else {
      changes.push(
        { kind: 'gone', text: shown },
        { kind: 'new', text: `${asking.trimEnd()} ${inside.shown}` },
      )
    }
    from = inside.index + 1
    // A question at the end of a block is answered in the next one.
    if (!inside.key && inside.shown === '' && from === lines.length && mayStayOpen) {
      return { changes, outcome: 'found', asking }
    }
    const typed = memory.typed(inside.typed)
    if (typed.includes(ellipsis)) return { changes, outcome: 'found', asking, cut: inside }
    await shell.type(typed)
    echo = inside.shown
    asking = undefined
  }

  if (asking !== undefined) return { changes, outcome: 'found', asking }
  const outcome = await shell.waitFor({ seconds: limit, ...(mayStayOpen && { asks }) })
  if (outcome === 'late') return late()
  if (outcome === 'more') return { changes, outcome, asking }
  const printed = await shell.take()
  if (outcome === 'found') asking = printed.pop() ?? ''
  await compare(printed, lines.length)
  return { changes, outcome, asking }

  async function late(): Promise<OutputRun> {
    await compare(await shell.take(), lines.length)
    return { changes, outcome: 'late', asking: undefined }
  }
}

/** `printed` without what a program repeats of what was typed. */
function withoutEcho(printed: readonly string[], echo: string | undefined): string[] {
  const [first, ...rest] = printed
  if (echo === undefined || echo === '' || first === undefined || !first.startsWith(echo)) return [...printed]
  const left = first.slice(echo.length)
  return left === '' ? rest : [left, ...rest]
}

/** Whether `printed` is what is shown, with `last` as a line that may go on. */
function shows(
  printed: readonly string[],
  shown: readonly string[],
  last: string,
  { kinds, memory }: Pick<Reading, 'kinds' | 'memory'>,
): boolean {
  const expected = last === '' ? [...shown] : [...shown, last]
  // What it learns here it learns again when it is compared.
  return compareOutput(expected, printed, { kinds, memory: memory.copy() }).changes.every(
    ({ kind }) => kind === 'same',
  )
}
