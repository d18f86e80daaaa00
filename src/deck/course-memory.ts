import { glob, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import { fillFences, sourcesOf } from '../notes/fence-files.ts'
import { checkReferences } from '../notes/check-references.ts'
import { orderOptions, parseNote, readCourse } from '../notes/index.ts'
import type { Course, Note } from '../notes/index.ts'

interface Memory {
  /** Text of every file that the course was read from, by path; of pictures and the like, their state. */
  texts: Map<string, string>
  course: Course
}

const memory = new Map<string, Memory>()

/**
 * Reads the course, parsing again only the notes that changed since the last
 * time: while serving, a saved note must show within a second.
 */
export async function readCourseAgain(root: string): Promise<Course> {
  const texts = await readTexts(root)
  const before = memory.get(root)
  const course = (before && patch(before, texts)) ?? (await readCourse(root))
  memory.set(root, { texts, course })
  return course
}

/** The course with its changed notes; undefined when more than the text of notes changed. */
function patch({ texts: old, course }: Memory, texts: Map<string, string>): Course | undefined {
  if (old.size !== texts.size) return undefined
  const changed = new Set<string>()
  for (const [path, text] of texts) {
    if (old.get(path) === text) continue
    if (!old.has(path) || !path.endsWith('.md')) return undefined
    changed.add(path)
  }
  if (changed.size === 0) return course
  const fresh = new Map(
    [...changed].map((path) => [
      path,
      parseNote(new VFile({ path, value: texts.get(path) ?? '', cwd: course.root })),
    ]),
  )
  if (![...fresh.values()].every((note) => knowsAll(course, note))) return undefined
  fillFences(fresh.values(), course.fenceFiles)
  checkReferences({ ...course, notes: [...fresh.values()] })
  const notes = course.notes.map((note) => fresh.get(note.path) ?? note)
  orderOptions(notes)
  return {
    ...course,
    notes,
    files: course.files.map((file) => fresh.get(file.path)?.file ?? file),
  }
}

/** Whether all that the note uses beside it was read with the course. */
function knowsAll({ pictures, elements, fenceFiles, files }: Course, note: Note): boolean {
  return (
    [...note.pictures, ...note.examPictures].every(({ path }) => pictures.has(path)) &&
    sourcesOf(note).every(({ source }) => fenceFiles.has(source.path)) &&
    note.elements.every(({ name }) => files.some(({ path }) => path === elements.get(name)))
  )
}

async function readTexts(root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const entry of glob('docs/**', { cwd: root, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const absolute = join(entry.parentPath, entry.name)
    texts.set(relative(root, absolute).split(sep).join('/'), await textOrState(absolute))
  }
  return texts
}

async function textOrState(path: string): Promise<string> {
  if (/\.(md|yml)$/.test(path)) return readFile(path, 'utf8')
  // A link that leads nowhere has none.
  const state = await stat(path).catch(() => undefined)
  return `${state?.size} ${state?.mtimeMs}`
}
