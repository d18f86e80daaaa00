import { basename } from 'node:path'
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

/** Where a section is presented. */
export interface Presented {
  lecture: LectureEntry
  /** Path of the slide below the site's base: `presentacion/#/imagenes-capas--copiar`. */
  address: string
  minutes: number
}

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

/**
 * In which lectures each section is shown, by `slug#id` (`imagenes/capas#copiar`);
 * a note's cover is under `slug#`, a question under its id.
 */
export function presentedIn(plans: Map<LectureEntry, LecturePlan>): Map<string, Presented[]> {
  const found = new Map<string, Presented[]>()
  for (const [lecture, plan] of plans) {
    for (const planned of plan.slides) {
      if (planned.kind !== 'note') continue
      const key = `${planned.from.note.slug}#${planned.slide.id}`
      const address = `${lecture.path}/#/${planned.slide.alias}`
      found.set(key, [...(found.get(key) ?? []), { lecture, address, minutes: planned.minutes }])
    }
  }
  return found
}

/** The catalogue's entry of a lecture's file; a file outside it is a lecture of its own. */
export function lectureOf(file: string): LectureEntry {
  const id = basename(file, '.md')
  return lectures.find((entry) => entry.id === id) ?? { id, name: id, path: id }
}
