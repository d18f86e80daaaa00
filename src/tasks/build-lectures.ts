import { join } from 'node:path'
import { buildLecture, soundPlans } from '../deck/build.ts'
import type { LecturePlan } from '../deck/plan.ts'
import type { PublicAddress } from '../public-address.ts'

/** A lecture that was built. */
export interface BuiltLecture {
  plan: LecturePlan
  /** Directory that holds it. */
  directory: string
}

/**
 * Builds every lecture of the course at `root`, each into a directory under `out`;
 * `signal` ends that before its time.
 *
 * @throws {AuthorError} with what is wrong with any of them, before the first is built
 */
export async function buildLectures(
  root: string,
  out: string,
  address: PublicAddress,
  signal: AbortSignal,
): Promise<BuiltLecture[]> {
  const built: BuiltLecture[] = []
  for (const plan of await soundPlans(root)) {
    const { folder } = plan.lecture
    const directory = join(out, folder)
    await buildLecture(plan, {
      root,
      outDir: directory,
      base: `${address.base}${folder}/`,
      site: address.site,
      siteBase: address.base,
      signal,
    })
    built.push({ plan, directory })
  }
  return built
}
