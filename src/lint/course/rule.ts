import type { Lecture, NoteOutline } from '../../lectures/index.ts'
import type { CourseData, dataFiles } from '../../notes/read-course.ts'
import type { Point, Position } from 'unist'
import type { RuleEntry } from '../preset.ts'
import type { RuleMeta } from '../rule.ts'
import type { FileFacts } from './facts.ts'
import type { Site } from './site.ts'

/** The course as a whole. */
export interface CourseView extends CourseData {
  /** What every file says of itself. */
  facts: readonly FileFacts[]
  lectures: readonly Lecture<NoteOutline>[]
  site: Site
  /** Every rule that there is. */
  rules: readonly Pick<RuleEntry, 'id' | 'stops'>[]
  /** The text of a data file; empty when there is none. */
  dataText(name: keyof typeof dataFiles): string
}

/** One fault, in one of the course's files. */
export interface CourseFault {
  file: string
  at: Point | Position
  message: string
  hint: string
}

/** A rule that no file alone can break; its examples are whole files by path. */
export interface CourseRule {
  meta: Omit<RuleMeta, 'examples'> & { examples: CourseExample[] }
  check(course: CourseView, report: (fault: CourseFault) => void): void | Promise<void>
}

export interface CourseExample {
  /** The file that has the fault. */
  path: string
  wrong: string
  right: string
  /** `línea:columna` of each fault. */
  finds: string[]
  /** Other files of the course, by path. */
  others?: Record<string, string>
}

/** Where `key` of the YAML entry that begins at `start` is written; the entry itself when it isn't. */
export function fieldPlace(text: string, start: Point, key: string): Point {
  const lines = text.split('\n')
  for (let index = start.line - 1; index < lines.length; index++) {
    const line = lines[index]!
    if (index >= start.line && /^- /.test(line)) break
    const column = line.search(new RegExp(`(?<=^(?:- |\\s+))${key}:`))
    if (column !== -1) return { line: index + 1, column: column + 1 }
  }
  return start
}
