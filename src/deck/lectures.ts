import { readNote } from '../notes/index.ts'
import type { Course } from '../notes/index.ts'
import { parseLecture } from './lecture.ts'
import { planLecture, type LecturePlan } from './plan.ts'

/** A lecture that the course offers. */
export interface LectureEntry {
  /** Name of its file in `slides/`, without extension. */
  id: string
  /** How the site calls it. */
  name: string
  /** Its folder on the site: `/presentacion/`. */
  path: string
}

/** The lectures of the course. */
export const lectures: readonly LectureEntry[] = [
  { id: 'slides', name: 'Presentación completa', path: 'presentacion' },
  { id: 'breve', name: 'Presentación breve', path: 'presentacion-breve' },
]

/**
 * Plans every lecture that exists under `<root>/slides`, without drawing its
 * diagrams. What is wrong with one is on its `lecture.file`.
 */
export async function readLecturePlans(course: Course): Promise<Map<LectureEntry, LecturePlan>> {
  const plans = new Map<LectureEntry, LecturePlan>()
  for (const entry of lectures) {
    try {
      const file = await readNote(course.root, `slides/${entry.id}.md`)
      const lecture = parseLecture(file, course)
      plans.set(entry, planLecture(lecture, { ...course, figures: () => undefined }))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return plans
}
