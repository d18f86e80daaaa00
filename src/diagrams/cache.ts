/**
 * Drawings by content, in files that several builds may share: an entry is written to a
 * temporary file and renamed, and carries a checksum, so a half-written or damaged one is found
 * out and made again.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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
      const temporary = join(directory, `${key}.${process.pid}.${randomUUID()}.tmp`)
      await mkdir(directory, { recursive: true })
      try {
        await writeFile(temporary, `${checksum(key, body)}\n${body}`)
        await rename(temporary, path(key))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
  }
}

/** Of the key too: a file renamed to another key is not that key's entry. */
function checksum(key: string, body: string): string {
  return createHash('sha256').update(key).update('\n').update(body).digest('hex')
}
