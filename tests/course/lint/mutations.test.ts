/**
 * Faults of every kind, one at a time, in copies of the course's notes: each is
 * reported at its line, and the untouched notes give no error.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLectures } from '../../../src/lectures/index.ts'
import { createChecker } from '../../../src/lint/check-file.ts'
import { createContext } from '../../../src/lint/context.ts'
import { checkCourse } from '../../../src/lint/course/check-course.ts'
import { lint } from '../../../src/lint/run.ts'
import { notePaths } from '../../../src/notes/index.ts'
import { parseCourseData, readCourseData } from '../../../src/notes/read-course.ts'
import { project, today } from '../../lint/support.ts'
import { describeThisCourse } from '../this-course.ts'
import { mutations, randomFrom } from './mutations.ts'

/** Faults of each kind, where there is room for as many; `npm run auditoria` asks for more. */
const perKind = Number(process.env.MUTANTS ?? 1)

describeThisCourse('in the notes of this course', async () => {
  const data = parseCourseData(await readCourseData(project, true))
  const context = createContext(data, today)
  const check = createChecker(context)
  // The author's guide shows faults' places as code: a change there is no fault.
  const paths = (await notePaths(project)).filter((path) => !path.startsWith('docs/referencia/'))
  const notes = await Promise.all(
    paths.map(async (path) => {
      const source = await readFile(join(project, path), 'utf8')
      return { path, source, facts: (await check(path, source)).facts }
    }),
  )

  const outlines = notes.flatMap(({ facts }) => facts.outline ?? [])
  const lectures = await readLectures({ root: project, notes: outlines, themes: data.themes })

  /** Everything found in a note, what shows only in the whole course included. */
  async function findIn(path: string, source: string) {
    const { findings, facts } = await check(path, source)
    const others = notes.map((note) => (note.path === path ? facts : note.facts))
    const course = await checkCourse(project, others, data, lectures)
    return [...findings, ...course.filter(({ file }) => file === path)]
  }

  test('there is no error as they are', async () => {
    const { findings } = await lint({ root: project, cache: false })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  describe('each fault is reported at its line', () => {
    const kinds = Object.entries(mutations((word) => context.speller.isSpanish(word)))

    test.each(kinds)('%s', async (kind, mutate) => {
      // Each kind its own sequence: what one draws must not hang on which ran before.
      const random = randomFrom(kind)
      const seen = new Set<string>()
      const missed: string[] = []
      for (let tries = 0; seen.size < perKind && tries < perKind * 8; tries++) {
        const note = notes[Math.floor(random() * notes.length)]!
        const mutant = mutate(note.source, random)
        if (!mutant || seen.has(note.path + mutant.source)) continue
        seen.add(note.path + mutant.source)
        const findings = await findIn(note.path, mutant.source)
        const found = findings.some(
          ({ rule, line }) => rule === mutant.rule && mutant.lines.includes(line ?? 0),
        )
        if (found) continue
        const changed = mutant.source.split('\n')[mutant.lines[0]! - 1]
        const others = findings.slice(0, 3).map(({ line, rule }) => `${line} ${rule}`)
        missed.push(`${note.path}:${mutant.lines.join('/')} «${changed}» → ${others.join(', ')}`)
      }
      expect(seen.size, `${kind} had no place`).toBeGreaterThan(0)
      expect(missed).toEqual([])
    })
  })
})
