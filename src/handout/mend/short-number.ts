import type { Operation } from '../pdf/content-stream.ts'

/** `value` with as many decimals at most, and no character more than it needs: `.5`. */
export function shortNumber(value: number, decimals: number): string {
  const text = String(Number(value.toFixed(decimals)))
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.')
}

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're'])

/** An operation that makes a path, its numbers short; undefined for others. */
export function shortPath({ name, operands }: Operation, decimals: number): string | undefined {
  if (!paths.has(name)) return undefined
  const numbers = operands.filter((operand) => typeof operand === 'number')
  if (numbers.length < operands.length) return undefined
  return [...numbers.map((number) => shortNumber(number, decimals)), name].join(' ')
}
