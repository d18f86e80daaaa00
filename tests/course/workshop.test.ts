/** The workshop keeps to its time, leaves none of its theme out, and has students type only what was run. */
import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { LecturePlan, PlannedSlide } from '../../src/deck/plan.ts'
import type { Course } from '../../src/notes/index.ts'
import { describeThisCourse, readThisCourse } from './this-course.ts'

const root = new URL('../../', import.meta.url).pathname

/** Of the time of a session, what is kept for whatever goes wrong. */
const slack = 0.05

/** What the console blocks of a Markdown text have one type, each command on a line of its own. */
function typedIn(markdown: string): string[] {
  const blocks = markdown.matchAll(/^```console\b[^\n]*\n(.*?)^```$/gms)
  return Array.from(blocks, ([, block]) => block!).flatMap((block) => {
    const commands = block.match(/^(?:\$|\/ #) .*(?:\n {2,}.*)*/gm) ?? []
    return commands.map((command) =>
      command
        .replace(/^(?:\$|\/ #) /, '')
        // However a long one is broken, it is the same one.
        .replace(/\\\n/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/(?<=sh -c ') /, '')
        .trim(),
    )
  })
}

describeThisCourse('the workshop', () => {
  let course: Course
  let plan: LecturePlan
  let planned: PlannedSlide[]
  beforeAll(async () => {
    const read = await readThisCourse()
    course = read.course
    plan = read.plans.find(({ lecture }) => lecture.id === 'taller')!
    planned = plan.slides.filter(({ place }) => place.start !== undefined)
  })

  const aliasOf = (slide: PlannedSlide): string =>
    slide.kind === 'own' ? (slide.own.alias ?? '') : slide.slide.alias
  const minutesOf = (slides: PlannedSlide[]): number => slides.reduce((sum, { minutes }) => sum + minutes, 0)

  function sessions(): PlannedSlide[][] {
    const starts = ['segunda-sesion', 'tercera-sesion'].map((alias) =>
      planned.findIndex((slide) => aliasOf(slide) === alias),
    )
    return [0, ...starts].map((start, index) => planned.slice(start, starts[index]))
  }

  test('fits each of its sessions, with some slack', () => {
    const { minutes, sessions: count } = plan.lecture
    expect(sessions()).toHaveLength(count)
    for (const session of sessions()) {
      expect(minutesOf(session)).toBeGreaterThan(0)
      expect(minutesOf(session)).toBeLessThanOrEqual((minutes / count) * (1 - slack))
    }
  })

  test('is mostly work: two fifths of each session, in pieces of ten minutes at most', () => {
    for (const session of sessions()) {
      const tasks = session.filter((slide) => aliasOf(slide).startsWith('hazlo-'))
      expect(minutesOf(tasks) / minutesOf(session)).toBeGreaterThanOrEqual(0.4)
      for (const task of tasks) expect(task.minutes, aliasOf(task)).toBeLessThanOrEqual(10)
    }
  })

  test('shows every slide of its theme, in class or after it, once', () => {
    const shown = plan.slides.flatMap((slide) => (slide.kind === 'note' ? [slide.slide.alias] : []))
    const covers = shown.filter((alias) => !alias.includes('--'))
    const notes = course.notes.filter(({ theme }) => theme === 'practica')
    expect(new Set(shown).size).toBe(shown.length)
    expect(covers).toHaveLength(notes.length)
    const sections = notes.flatMap((note) => note.sections.filter(({ slide }) => slide))
    const questions = notes.flatMap((note) => note.sections.flatMap((section) => section.questions))
    const exercises = notes.flatMap((note) =>
      note.sections.flatMap((section) => section.exercises.filter(({ minutes }) => minutes !== undefined)),
    )
    expect(shown.length - covers.length).toBe(sections.length + questions.length + exercises.length)
  })

  test('has students type what the notes show with its output', async () => {
    const folder = `${root}docs/practica/`
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.md'))
    const notes = await Promise.all(pages.map((name) => readFile(folder + name, 'utf8')))
    // In the notes a command may be timed, or wait for a program to begin.
    const run = new Set(
      notes.flatMap(typedIn).flatMap((command) => {
        const alone = command.replace(/^(?:sleep \d+|SECONDS=0); /, '').replace(/; echo "Tardó.*$/, '')
        return [command, alone]
      }),
    )
    const typed = typedIn(String(plan.lecture.file))
    expect(typed.length).toBeGreaterThan(50)
    expect(typed.filter((command) => !run.has(command))).toEqual([])
  })
})
