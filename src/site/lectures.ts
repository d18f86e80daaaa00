import { aliasesOf, readLectures } from '../lectures/index.ts'
import { currentCourse } from './current-course.ts'
import type { Lecture } from './read-page.ts'

let inBuild: Promise<Lecture[]> | undefined

/** Reads which slides each lecture shows: once per build, anew each time while editing. */
export function readShownLectures(): Promise<Lecture[]> {
  if (process.env.NODE_ENV !== 'production') return readAll()
  return (inBuild ??= readAll())
}

async function readAll(): Promise<Lecture[]> {
  const lectures = await readLectures(await currentCourse())
  return lectures.map((lecture) => ({
    title: lecture.name,
    folder: lecture.folder,
    aliases: new Set(aliasesOf(lecture)),
  }))
}
