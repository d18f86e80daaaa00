import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildLecture } from '../deck/build.ts'
import { lectures, type LectureEntry } from '../deck/lectures.ts'
import type { LecturePlan } from '../deck/plan.ts'
import type { PublicAddress } from '../public-address.ts'

/** A lecture that was built. */
export interface BuiltLecture {
  lecture: LectureEntry
  plan: LecturePlan
  /** Directory that holds it. */
  directory: string
}

/** Builds every lecture that exists under `<root>/slides`, each into a directory under `out`. */
export async function buildLectures(
  root: string,
  out: string,
  address: PublicAddress,
): Promise<BuiltLecture[]> {
  const built: BuiltLecture[] = []
  for (const lecture of lectures) {
    const exists = await stat(join(root, 'slides', `${lecture.id}.md`)).then(Boolean, () => false)
    if (!exists) continue
    const directory = join(out, lecture.path)
    const plan = await buildLecture({
      root,
      lecture: lecture.id,
      outDir: directory,
      base: `${address.base}${lecture.path}/`,
      site: address.site,
      siteBase: address.base,
    })
    built.push({ lecture, plan, directory })
  }
  return built
}
