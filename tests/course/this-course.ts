import { readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { parse } from 'yaml'
import type { LecturePlan } from '../../src/deck/plan.ts'
import { readPlans } from '../../src/deck/read-plans.ts'
import { readCourse, type Course } from '../../src/notes/index.ts'

const project = new URL('../..', import.meta.url).pathname

function read(path: string): string {
  try {
    return readFileSync(project + path, 'utf8')
  } catch {
    return ''
  }
}

const settings = parse(read('docs/_datos/curso.yml')) as { id?: string } | null

/** Whether the course in `docs` is the one that `tests/course` is about. */
export const isThisCourse = settings?.id !== undefined && settings.id === read('tests/course/id.txt').trim()

/** States what must hold of the course that `tests/course` is about; passed over in any other. */
export function describeThisCourse(name: string, body: () => void | Promise<void>): void {
  if (isThisCourse) describe(name, body)
  else describe(name, () => test.skip('docs holds another course', () => undefined))
}

let reading: Promise<{ course: Course; plans: LecturePlan[] }> | undefined

/** The course and the plans of its lectures, read once for all who ask. */
export function readThisCourse(): Promise<{ course: Course; plans: LecturePlan[] }> {
  reading ??= readCourse(project).then(async (course) => ({ course, plans: await readPlans(course) }))
  return reading
}
