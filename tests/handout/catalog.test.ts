/** Which files a course hands out. */
import { expect, test } from 'vitest'
import { handoutsOf, stepByStep } from '../../src/handout/catalog.ts'
import { titleOf, type HandedCourse, type HandedLecture } from '../../src/handout/handout.ts'

const lecture: HandedLecture = {
  name: 'La clase',
  folder: 'clase',
  description: 'En una sesión de 20 minutos.',
  slides: [{ number: '1', title: 'La masa', extension: false }],
}
const course: HandedCourse = { notes: [], themes: [], terms: [], lectures: [] }

test('a course without lectures hands out its notes', () => {
  const files = handoutsOf(course).map(({ file }) => file)
  expect(files).toEqual(['apuntes-a4.pdf', 'apuntes-carta.pdf'])
  expect(stepByStep([])).toEqual([])
})

test('files on different paper are told apart by their titles', () => {
  expect(handoutsOf(course).map(titleOf)).toEqual(['Apuntes completos (A4)', 'Apuntes completos (carta)'])
})

test('a lecture is handed out under its own name, with what it says of itself', () => {
  expect(handoutsOf({ ...course, lectures: [lecture] })).toContainEqual({
    file: 'clase.pdf',
    title: 'La clase',
    description: 'Las diapositivas, una por página. En una sesión de 20 minutos.',
    kind: 'slides',
    for: 'student',
    lecture: 'clase',
  })
  expect(stepByStep([lecture])).toMatchObject([
    { file: 'clase-pasos.pdf', title: 'La clase, paso a paso', lecture: 'clase', steps: true },
  ])
})
