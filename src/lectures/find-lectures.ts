import { glob } from 'node:fs/promises'
import type { VFile } from 'vfile'
import type { Course } from '../notes/index.ts'
import { report } from '../notes/problem.ts'
import { readOrReport } from '../notes/read-course.ts'
import { readHead, type LectureHead } from './head.ts'
import { readLecture, type Lecture, type NoteOutline, type Told } from './lecture.ts'

/** Where lectures are, from the root of the repository. */
const folder = 'slides'

/**
 * Finds the lectures of the course at `root`: every `slides/*.md`, those with an order of their own
 * first, then the longest first. A course may have none. What is wrong is on their files.
 */
export async function findLectures(root: string): Promise<LectureHead[]> {
  const paths: string[] = []
  for await (const entry of glob(`${folder}/*.md`, { cwd: root, withFileTypes: true })) {
    // A folder may be called `algo.md`.
    if (!entry.isDirectory() && !/^[._]/.test(entry.name)) paths.push(`${folder}/${entry.name}`)
  }
  const files = await Promise.all(paths.sort().map((path) => readOrReport(root, path)))
  const heads = files.map(readHead).sort(byLength)
  refuseSame(heads, 'folder', (head) => `Dos presentaciones tienen la dirección «${head.folder}»`)
  refuseSame(heads, 'name', (head) => `Dos presentaciones se llaman «${head.name}»`)
  return heads
}

/** Reads what every lecture of the course shows, in their order. */
export async function readLectures<N extends NoteOutline>(
  course: Told<N> & { root: string },
): Promise<Lecture<N>[]> {
  return (await findLectures(course.root)).map((head) => readLecture(head, course))
}

/** The lecture of the file at `path`, from the root of the repository: `slides/slides.md`. */
export async function readLectureAt(
  path: string,
  course: Pick<Course, 'root' | 'notes' | 'themes'>,
): Promise<Lecture> {
  return readLecture(readHead(await readOrReport(course.root, path)), course)
}

function byLength(a: LectureHead, b: LectureHead): number {
  const [first, second] = [a.order ?? Infinity, b.order ?? Infinity]
  if (first !== second) return first - second
  return b.minutes - a.minutes || (a.id < b.id ? -1 : 1)
}

function refuseSame(
  heads: LectureHead[],
  key: 'folder' | 'name',
  reason: (head: LectureHead) => string,
): void {
  const seen = new Map<string, VFile>()
  for (const head of heads) {
    const other = seen.get(head[key])
    if (other) {
      report(head.file, {
        rule: 'presentacion-repetida',
        reason: reason(head),
        hint: `La otra es ${other.path}. Cambia ${key === 'folder' ? '«direccion»' : '«nombre»'} en una de las dos.`,
        place: { line: 1, column: 1 },
      })
    } else seen.set(head[key], head.file)
  }
}
