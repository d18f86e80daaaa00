import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseLecture } from '../deck/lecture.ts'
import { lectures } from '../deck/lectures.ts'
import { courseRoot, currentCourse } from './current-course.ts'
import type { Lecture } from './read-page.ts'
import { slideAlias } from '../notes/index.ts'

/** What each lecture is for, by its id, for the downloads page. */
export const lectureDescriptions: Record<string, string> = {
  slides: 'Todo el curso, en dos sesiones de 50 minutos.',
  breve: 'Lo esencial, en una sesión de 45 minutos.',
}

let inBuild: Promise<Lecture[]> | undefined

/**
 * Reads which slides each lecture shows: once per build, anew each time while
 * editing. A lecture that doesn't exist shows none.
 */
export function readLectures(): Promise<Lecture[]> {
  if (process.env.NODE_ENV !== 'production') return readAll()
  return (inBuild ??= readAll())
}

async function readAll(): Promise<Lecture[]> {
  const course = await currentCourse()
  return Promise.all(
    lectures.map(async ({ id, name, path: folder }) => {
      const path = `slides/${id}.md`
      const value = await readIfThere(join(courseRoot(), path))
      const { parts } = parseLecture(new VFile({ path, value, cwd: courseRoot() }), course)
      const aliases = parts.flatMap((part) =>
        part.kind === 'own'
          ? (part.alias ?? [])
          : [...part.takes].map((section) => slideAlias(part.note.slug, section || undefined)),
      )
      return { title: name, folder, aliases: new Set(aliases) }
    }),
  )
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
