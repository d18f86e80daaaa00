/** The letters that are right, in the questions of this course. */
import { expect, test } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'
import { describeThisCourse } from './this-course.ts'

const root = new URL('../..', import.meta.url).pathname

describeThisCourse('the right letters', () => {
  test('are spread evenly within each theme', async () => {
    const { notes, themes } = await readCourse(root)
    for (const { id } of themes) {
      const questions = notes
        .filter(({ theme }) => theme === id)
        .flatMap(({ sections }) => sections.flatMap((section) => section.questions))
        .filter(({ options, inOrder }) => options.length === 4 && !inOrder)
      const counts = [0, 1, 2, 3].map(
        (place) => questions.filter(({ options }) => options[place]?.correct).length,
      )
      expect([id, Math.max(...counts) - Math.min(...counts) <= 1]).toEqual([id, true])
    }
  })
})
