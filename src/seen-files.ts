/**
 * What work has looked at of a built site: as long as that is as it was, the work would come out the
 * same, and need not be done again.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FileHashes } from './built-files.ts'

/** What is remembered of work. */
export interface Seen<Facts> {
  /** Stands for all that it came from besides the site: see `keyOf`. */
  key: string
  /** Of each path that was asked for, the hash of its file. */
  files: Record<string, string>
  facts: Facts
}

/** One word for values that can be written as JSON. */
export function keyOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url')
}

/** Writes down what work with `key` has seen of a site. */
export async function noteSeen<Facts>(
  key: string,
  paths: Iterable<string>,
  hashes: FileHashes,
  facts: Facts,
): Promise<Seen<Facts>> {
  const files = await Promise.all([...paths].sort().map(async (path) => [path, await hashes(path)] as const))
  return { key, files: Object.fromEntries(files), facts }
}

/** What the file `memory` remembers of work, if it would come out the same today. */
export async function sameAsSeen<Facts>(
  memory: string,
  key: string,
  hashes: FileHashes,
): Promise<Facts | undefined> {
  const seen = await readFile(memory, 'utf8')
    .then((text) => JSON.parse(text) as Seen<Facts>)
    // Absent, or cut short.
    .catch(() => undefined)
  if (seen?.key !== key) return undefined
  for (const [path, hash] of Object.entries(seen.files)) {
    if ((await hashes(path)) !== hash) return undefined
  }
  return seen.facts
}
