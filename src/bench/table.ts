import { formatDuration } from '../tasks/format.ts'

/** Rows of cells as an aligned table, the first row being its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)))
      .join('  ')
  const [head, ...body] = rows
  return [line(head ?? []), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

const ratios = new Intl.NumberFormat('es', { maximumSignificantDigits: 3 })

/** `×0,12`: how large `value` is beside `reference`, measured in the same run. */
export function ratio(value: number, reference: number): string {
  return `×${ratios.format(value / reference)}`
}

/** `32 ms` or `8,4 s` from milliseconds. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : formatDuration(milliseconds)
}
