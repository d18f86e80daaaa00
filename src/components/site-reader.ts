import { currentCourse } from '../markdown/course.ts'
import { drawDiagrams } from '../markdown/draw-diagrams.ts'
import { pageReader } from '../markdown/read-page.ts'
import { readLectures } from './lectures.ts'

/** Reads the pages of this site: its course, its diagrams, its lectures. */
export const siteReader = pageReader({
  course: currentCourse,
  draw: drawDiagrams,
  lectures: readLectures,
})
