/** In what order the files of tests begin. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What builds or serves a course of its own, longest first, and between them one file that has
 * this repository's course built: of several that wait for the same build, all but one idle.
 */
const early = [
  'browser/site',
  'integration/dev',
  'integration/reproducible',
  'integration/inputs',
  'integration/broken',
  'integration/courses',
]

/** Vitest's own order, but for what keeps others waiting: that comes first. */
export class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = early.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return place === -1 ? early.length : place
    }
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
