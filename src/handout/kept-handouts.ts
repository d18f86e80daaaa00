import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import { builtHashes, type FileHashes } from '../built-files.ts'
import { keyOf, noteSeen, sameAsSeen } from '../seen-files.ts'
import type { Breach } from './check/check-pdf.ts'
import type { Handout, HandoutKind } from './handout.ts'
import type { Material } from './workshop.ts'

/** Kinds that are printed from the built site, and take nothing of the course but what is in their key. */
const printed: ReadonlySet<HandoutKind> = new Set([
  'notes',
  'tables',
  'slides',
  'lined-slides',
  'slides-with-notes',
])

/** What is known of a file besides its bytes. */
interface Facts {
  breaches: readonly Breach[] | undefined
  pages: number | undefined
}

/** A file as it was made before. */
export type KeptHandout = Facts & { bytes: Uint8Array }

/** Files of an earlier build that would be printed the same today. */
export interface KeptHandouts {
  take(handout: Handout): Promise<KeptHandout | undefined>
  /** Keeps a file; `paths` are those of the site that it was printed from. */
  keep(handout: Handout, made: KeptHandout, paths: Iterable<string>): Promise<void>
}

/** Those of `material.memory`; without one, none. */
export function keptHandouts(material: Material): KeptHandouts {
  const { memory, dist, apart } = material
  if (memory === undefined) return { take: async () => undefined, keep: async () => undefined }
  const hashes: FileHashes = builtHashes([dist, apart])
  const places = ({ file }: Handout): { bytes: string; seen: string } => ({
    bytes: join(memory.folder, file),
    seen: join(memory.folder, `${file}.json`),
  })
  return {
    async take(handout) {
      if (!printed.has(handout.kind)) return undefined
      const { bytes, seen } = places(handout)
      const facts = await sameAsSeen<Facts & { hash: string }>(seen, keyFor(handout, material), hashes)
      if (!facts) return undefined
      const kept = await readFile(bytes).catch(() => undefined)
      // Written apart: a run that was killed in between left one of another time.
      if (!kept || keyOf(kept.toString('base64')) !== facts.hash) return undefined
      return { breaches: facts.breaches, pages: facts.pages, bytes: kept }
    },
    async keep(handout, { bytes, breaches, pages }, paths) {
      if (!printed.has(handout.kind)) return
      const place = places(handout)
      const hash = keyOf(Buffer.from(bytes).toString('base64'))
      const seen = await noteSeen(keyFor(handout, material), paths, hashes, { breaches, pages, hash })
      await writeAtomically(place.bytes, bytes)
      await writeAtomically(place.seen, JSON.stringify(seen))
    },
  }
}

/** All that a printed file comes from besides the site. */
function keyFor(handout: Handout, { memory, course, lectures, site, base, date }: Material): string {
  const lecture = lectures.find(({ folder }) => folder === handout.lecture)
  return keyOf(memory?.maker, handout, lecture, course.themes, course.settings, site, base, date)
}
