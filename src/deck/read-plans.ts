import { readLectures } from '../lectures/index.ts'
import type { Course } from '../notes/index.ts'
import { planLecture, type LecturePlan } from './plan.ts'

/**
 * Plans every lecture of the course, without drawing its diagrams. What is wrong with one is on
 * its file.
 */
export async function readPlans(course: Course): Promise<LecturePlan[]> {
  const lectures = await readLectures(course)
  return lectures.map((lecture) => planLecture(lecture, { ...course, figures: () => undefined }))
}
