import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import type { Finding } from '../reporters/types.ts'
import type { FileFacts } from './course/facts.ts'
import type { FindingSettings } from '../reporters/severities.ts'

/** What is kept of a file that was checked. */
export interface Entry {
  size: number
  modified: number
  /** Of its bytes. */
  hash: string
  /** The day on which it was checked. */
  day: string
  findings: Finding[]
  facts: FileFacts
}

interface Stored {
  /** Of everything that decides what is found, besides the file itself. */
  digest: string
  entries: Record<string, Entry>
  whole?: Whole
}

/** What a run found, for the very same state of everything. */
export interface Whole {
  key: string
  /** As the course wants them. */
  findings: Finding[]
  settings: FindingSettings
}

/** Results of earlier runs, in one JSON file. */
export interface Cache {
  entries: Map<string, Entry>
  whole: Whole | undefined
  save(): Promise<void>
}

/** Opens the cache; one of another digest, or one that can't be read, is empty. */
export async function openCache(file: string, digest: string): Promise<Cache> {
  const stored = await load(file)
  const valid = stored?.digest === digest ? stored : undefined
  const cache: Cache = {
    entries: new Map(Object.entries(valid?.entries ?? {})),
    whole: valid?.whole,
    save: async () => {
      const text = JSON.stringify({
        digest,
        entries: Object.fromEntries(cache.entries),
        whole: cache.whole,
      } satisfies Stored)
      // What can't be kept costs time, nothing else.
      await writeAtomically(file, text).catch(() => undefined)
    },
  }
  return cache
}

async function load(file: string): Promise<Stored | undefined> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Stored
    return typeof stored.entries === 'object' ? stored : undefined
  } catch {
    return undefined
  }
}

export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/** A digest of the linter itself: its code, its lists, the tools it stands on. */
export async function ownDigest(): Promise<string> {
  const source = join(import.meta.dirname, '..')
  const paths: string[] = []
  for await (const path of glob(
    '{lint,notes,lectures,pictures,elements,reporters,diagrams}/**/*.{ts,txt,gz}',
    {
      cwd: source,
    },
  )) {
    paths.push(path.split(sep).join('/'))
  }
  paths.sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(source, path))))
  const { SITE = '', BASE = '' } = process.env
  const lock = await readFile(join(source, '../package-lock.json')).catch(() => '')
  return hashOf(...paths, ...texts, lock, SITE, BASE)
}
