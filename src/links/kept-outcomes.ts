import { readFile } from 'node:fs/promises'
import { writeAtomically } from '../atomic-file.ts'
import type { Checked, Outcome } from './types.ts'

const day = 86_400_000

/** How long an outcome is believed, in days: good news last, failures are asked again at once. */
const keep: Record<Outcome['kind'], number> = {
  ok: 7,
  moved: 7,
  fragment: 1,
  dead: 1,
  refused: 3,
  failed: 0,
}

/** Outcomes of earlier runs by address; those too old, or that can't be read, are left out. */
export async function loadOutcomes(file: string, now: number): Promise<Map<string, Checked>> {
  let stored: unknown
  try {
    stored = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return new Map()
  }
  if (!Array.isArray(stored)) return new Map()
  const fresh = stored.filter((each: Partial<Checked>): each is Checked => isFresh(each, now))
  return new Map(fresh.map((checked) => [checked.url, checked]))
}

function isFresh({ url, outcome, at }: Partial<Checked>, now: number): boolean {
  if (url === undefined || outcome === undefined || at === undefined) return false
  return now - Date.parse(at) < keep[outcome.kind] * day
}

/** Writes outcomes, sorted by address. */
export async function saveOutcomes(file: string, outcomes: Iterable<Checked>): Promise<void> {
  const sorted = [...outcomes].sort((a, b) => (a.url < b.url ? -1 : 1))
  await writeAtomically(file, `${JSON.stringify(sorted, null, 1)}\n`)
}
