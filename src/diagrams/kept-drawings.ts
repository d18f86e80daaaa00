/**
 * Drawings by content, in files that several builds may share. Each carries a checksum, so a
 * damaged one is found out and made again.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'

export interface Cache<T> {
  /** The value kept under a key, or undefined when there is none or it is damaged. */
  get(key: string): Promise<T | undefined>
  set(key: string, value: T): Promise<void>
}

export function createCache<T>(directory: string): Cache<T> {
  const path = (key: string) => join(directory, `${key}.json`)
  return {
    async get(key) {
      const text = await readFile(path(key), 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      return end > 0 && text.slice(0, end) === checksum(key, body) ? (JSON.parse(body) as T) : undefined
    },
    async set(key, value) {
      const body = JSON.stringify(value)
      await writeAtomically(path(key), `${checksum(key, body)}\n${body}`)
    },
  }
}

/** Of the key too: a file renamed to another key is not that key's entry. */
function checksum(key: string, body: string): string {
  return createHash('sha256').update(key).update('\n').update(body).digest('hex')
}
