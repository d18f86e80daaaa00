/** Every file of this repository is either the machine's or the course's. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { machineFiles } from '../../src/tasks/machine-files.ts'
import { hasGit } from '../support/git.ts'
import { describeThisCourse } from './this-course.ts'

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** What `npm run nuevo` leaves here: the course, and what shows it. */
const ofTheCourse = /^(docs\/|slides\/[^/]+\.md$|tests\/course\/|README\.md$|src\/assets\/readme\/)/

describeThisCourse('the files of this repository', () => {
  test.runIf(hasGit)(
    'go along into a new course, as far as Git keeps them and they are not this course',
    async () => {
      const kept = execFileSync('git', ['ls-files', '--deduplicate'], { cwd: root, encoding: 'utf8' })
        .trim()
        .split('\n')
      const machine = await machineFiles(root)
      const there = new Set([...machine, ...kept.filter((path) => ofTheCourse.test(path))])
      expect(kept.filter((path) => !there.has(path))).toEqual([])
      expect(machine.filter((path) => ofTheCourse.test(path))).toEqual([])
    },
  )
})
