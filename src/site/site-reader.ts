import { currentCourse } from './current-course.ts'
import { drawDiagrams } from './draw-page-diagrams.ts'
import { pageReader } from './read-page.ts'
import { readLectures } from './lectures.ts'

/** Reads the pages of this site: its course, its diagrams, its lectures. */
export const siteReader = pageReader({
  course: currentCourse,
  draw: drawDiagrams,
  lectures: readLectures,
})
