import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** How many weights each part of the model has: a power of two. */
export const size = 1 << 18

interface Part {
  bias: number
  /** What a weight of 1 stands for. */
  unit: number
  weights: Int8Array
}

/** What the first line of the model's file tells of each part, in their order. */
export interface PartHead {
  name: string
  bias: number
  unit: number
}

let loaded: Map<string, Part> | undefined

/**
 * How likely it is that a word of the pair `name` has its accent, where `features` show around it:
 * the logarithm of the odds, 0 for as likely as not. Undefined for pairs that the model does not know.
 */
export function accentScore(name: string, features: readonly number[]): number | undefined {
  loaded ??= load()
  const part = loaded.get(name)
  if (!part) return undefined
  let sum = 0
  for (const feature of features) sum += part.weights[feature & (size - 1)]!
  return part.bias + sum * part.unit
}

function load(): Map<string, Part> {
  const bytes = gunzipSync(readFileSync(new URL('model.gz', import.meta.url)))
  const end = bytes.indexOf(10)
  const heads = JSON.parse(bytes.subarray(0, end).toString()) as PartHead[]
  return new Map(
    heads.map(({ name, bias, unit }, index) => {
      const from = bytes.byteOffset + end + 1 + index * size
      return [name, { bias, unit, weights: new Int8Array(bytes.buffer, from, size) }]
    }),
  )
}
