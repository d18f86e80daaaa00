import type { Run, TextUnit } from './unit.ts'

/**
 * Offsets in `source` of the range `[from, to)` of a unit's text. Runs are
 * aligned only when asked: findings are few, text is long.
 */
export function offsetsOf(
  unit: TextUnit,
  [from, to]: readonly [number, number],
  source: string,
): { start: number; end: number } {
  const start = offsetAt(unit, from, source)
  const end = to > from ? offsetAt(unit, to - 1, source) + 1 : start
  return { start, end }
}

function offsetAt(unit: TextUnit, index: number, source: string): number {
  const run = runAt(unit.runs, index)
  if (!run) return 0
  if (index >= run.to) return run.end
  const value = unit.text.slice(run.from, run.to)
  if (run.end - run.start === run.to - run.from) return run.start + (index - run.from)
  return run.start + align(value, source.slice(run.start, run.end), index - run.from)
}

/** The run that holds `index`, else the last one before it. */
function runAt(runs: readonly Run[], index: number): Run | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.from <= index) low = middle
    else high = middle - 1
  }
  return runs[low]
}

/**
 * Where character `index` of `value` stands in `source`, which says the same
 * with escapes, character references, soft line breaks, quote marks or masked
 * code (`OBJECT`) in between.
 */
export function align(value: string, source: string, index: number): number {
  let at = 0
  for (let i = 0; i < value.length; i++) {
    at = next(value[i]!, source, at)
    if (i === index) return at
    at++
  }
  return source.length
}

/** The offset, from `at` on, of the source character that gives `char`. */
function next(char: string, source: string, at: number): number {
  if (/\s/.test(char)) {
    const match = /\s/.exec(source.slice(at))
    return match ? at + match.index : at
  }
  // Past blanks, quote marks, backslashes, references and doubled quotes that give no character.
  let i = at
  while (i < source.length && source[i] !== char) i++
  return i < source.length ? i : at
}
