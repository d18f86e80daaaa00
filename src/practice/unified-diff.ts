import type { LineChange } from './compare-output.ts'

/** Lines around a change that are shown with it. */
const context = 3

const signs = { same: ' ', gone: '-', new: '+' }

/**
 * A unified diff from a note to what it should show.
 *
 * @param line where the first of `changes` stands in the file, from 1
 */
export function unifiedDiff(path: string, line: number, changes: readonly LineChange[]): string {
  const rows = [`--- ${path}`, `+++ ${path}`]
  let [before, after, from] = [line, line, 0]
  for (const [start, end] of hunks(changes)) {
    for (const { kind } of changes.slice(from, start)) {
      if (kind !== 'new') before++
      if (kind !== 'gone') after++
    }
    const inside = changes.slice(start, end)
    const left = inside.filter(({ kind }) => kind !== 'new').length
    const right = inside.filter(({ kind }) => kind !== 'gone').length
    rows.push(`@@ -${range(before, left)} +${range(after, right)} @@`)
    for (const { kind, text } of inside) rows.push(signs[kind] + text)
    ;[before, after, from] = [before + left, after + right, end]
  }
  return `${rows.join('\n')}\n`
}

/** A hunk without lines names the line before it. */
function range(line: number, count: number): string {
  return count === 1 ? String(line) : `${count === 0 ? line - 1 : line},${count}`
}

/** Stretches with changes and what is around them, as places in `changes`. */
function hunks(changes: readonly LineChange[]): [start: number, end: number][] {
  const found: [number, number][] = []
  for (const [index, { kind }] of changes.entries()) {
    if (kind === 'same') continue
    const start = Math.max(0, index - context)
    const end = Math.min(changes.length, index + context + 1)
    const last = found.at(-1)
    if (last && start <= last[1]) last[1] = end
    else found.push([start, end])
  }
  return found
}
