import { expect, test } from 'vitest'
import { saidWords } from '../../src/lectures/said.ts'

test('remarks for the teacher and marks of steps are not said', () => {
  expect(saidWords('Se pesa. :step Se anota.\n\n:::teacher\nTrae la balanza.\n:::\n\nY se guarda.')).toBe(7)
  expect(saidWords(':step{at=2} A las 10:30')).toBe(3)
})
