import { formatBytes } from '../tasks/format.ts'
import { duration, ratio, table } from './table.ts'

/** One figure of this project beside the same of another tool, measured in the same run. */
export interface Comparison {
  /** What is measured: «20 notas, CPU». */
  what: string
  /** In milliseconds, bytes, or neither. */
  unit: 'time' | 'bytes' | 'number'
  ours: number
  peer: number
  /** What stands beside it: «Starlight solo». */
  against: string
}

const number = new Intl.NumberFormat('es', { maximumFractionDigits: 3 })

const formats: Readonly<Record<Comparison['unit'], (value: number) => string>> = {
  time: duration,
  bytes: formatBytes,
  number: (value) => number.format(value),
}

/** What was measured of each part, by its name, as one table. */
export function comparisonTable(parts: ReadonlyMap<string, readonly Comparison[]>): string {
  const rows = [...parts].flatMap(([part, comparisons]) =>
    comparisons.map(({ what, unit, ours, peer, against }) => [
      `${part}: ${what}`,
      formats[unit](ours),
      formats[unit](peer),
      // Beside nothing at all there is no ratio.
      peer === 0 ? '–' : ratio(ours, peer),
      against,
    ]),
  )
  return table([['', 'aquí', 'allá', 'razón', 'allá es'], ...rows])
}
