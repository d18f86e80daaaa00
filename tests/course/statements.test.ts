/** What the original notes said is all taught. */
import { expect, test } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'
import { describeThisCourse } from './this-course.ts'

const root = new URL('../..', import.meta.url).pathname

describeThisCourse('the statements of the original notes', () => {
  test('are all taught in some note', async () => {
    const { notes } = await readCourse(root)
    const taught = new Set(notes.flatMap(({ statements }) => statements))
    const all = Array.from({ length: 38 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
    expect(all.filter((id) => !taught.has(id))).toEqual([])
  })
})
