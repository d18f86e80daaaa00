/** Which files a course hands out. */
import { expect, test } from 'vitest'
import { handoutsOf, stepByStep } from '../../src/handout/catalog.ts'

const lecture = { name: 'La clase', folder: 'clase', description: 'En una sesión de 20 minutos.' }

test('a course without lectures hands out its notes', () => {
  expect(handoutsOf([]).map(({ file }) => file)).toEqual(['apuntes-a4.pdf', 'apuntes-carta.pdf'])
  expect(stepByStep([])).toEqual([])
})

test('a lecture is handed out under its own name, with what it says of itself', () => {
  expect(handoutsOf([lecture]).at(-1)).toEqual({
    file: 'clase.pdf',
    title: 'La clase',
    description: 'Las diapositivas, una por página. En una sesión de 20 minutos.',
    kind: 'deck',
    lecture: 'clase',
  })
  expect(stepByStep([lecture])).toMatchObject([
    { file: 'clase-pasos.pdf', title: 'La clase, paso a paso', lecture: 'clase', steps: true },
  ])
})
