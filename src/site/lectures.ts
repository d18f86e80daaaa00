import { aliasesOf, readLectures } from '../lectures/index.ts'
import { courseRoot, currentCourse } from './current-course.ts'
import { oncePerBuild } from './once-per-build.ts'
import type { Lecture } from './read-page.ts'

/** Reads which slides each lecture shows: once per build, anew each time while editing. */
export function readShownLectures(): Promise<Lecture[]> {
  if (process.env.NODE_ENV !== 'production') return readAll()
  return oncePerBuild(`lectures ${courseRoot()}`, readAll)
}

async function readAll(): Promise<Lecture[]> {
  const lectures = await readLectures(await currentCourse())
  return lectures.map((lecture) => ({
    title: lecture.name,
    folder: lecture.folder,
    aliases: new Set(aliasesOf(lecture)),
  }))
}
