import { describe, expect, test } from 'vitest'
import { drawVersion, examPool, type ExamOrder } from '../../../src/handout/exams/draw-exam.ts'
import type { BankQuestion } from '../../../src/handout/bank/bank-questions.ts'
import { asked, courseOf } from '../bank/course.ts'

const questions = (name: string, count: number, attributes = ''): string =>
  Array.from({ length: count }, (_, index) => asked(`¿${name} ${index}?`, attributes)).join('\n')

const course = courseOf({
  'masa/pan.md': `## Preguntas\n\n${questions('Pan', 12)}\n${questions('Secreta', 4, '{exam}')}`,
  'masa/sal.md': `## Preguntas\n\n${questions('Sal', 4, '{in-order}')}`,
  'horno/calor.md': `## Preguntas\n\n${questions('Calor', 10)}`,
})
const order: ExamOrder = { questions: 12, seed: '7', themes: undefined }
const draw = (version: string, more: Partial<ExamOrder> = {}): BankQuestion[] =>
  drawVersion(course, { ...order, ...more }, version)
const ids = (drawn: BankQuestion[]): string[] => drawn.map(({ id }) => id)
const optionsOf = (drawn: BankQuestion[]): Map<string, number[]> =>
  new Map(drawn.map(({ id, question }) => [id, question.options.map(({ written }) => written)]))

describe('an exam', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(draw('A')).toEqual(draw('A'))
    expect(ids(draw('A', { seed: '8' })).sort()).not.toEqual(ids(draw('A')).sort())
  })

  test('asks each question once, and as many as it was told to', () => {
    expect(new Set(ids(draw('A'))).size).toBe(12)
    expect(ids(draw('A', { questions: 30 })).sort()).toEqual(
      examPool(course, undefined)
        .map(({ id }) => id)
        .sort(),
    )
    expect(() => draw('A', { questions: 31 })).toThrow('There are 30 questions, not 31')
  })

  test('asks the same in each version, in another order and with other options first', () => {
    const [a, b] = [draw('A'), draw('B')]
    expect(ids(b).sort()).toEqual(ids(a).sort())
    expect(ids(b)).not.toEqual(ids(a))
    const other = optionsOf(b)
    expect([...optionsOf(a)].some(([id, options]) => options.join() !== other.get(id)!.join())).toBe(true)
  })

  test('keeps the options whose order matters', () => {
    const kept = draw('B', { questions: 30 }).filter(({ question }) => question.inOrder)
    expect(kept.map(({ question }) => question.options.map(({ written }) => written))).toEqual(
      Array.from({ length: 4 }, () => [0, 1, 2]),
    )
  })

  test('spreads the right letters evenly within a version', () => {
    const free = draw('C', { questions: 30 }).filter(({ question }) => !question.inOrder)
    const counts = [0, 1, 2].map(
      (place) => free.filter(({ question }) => question.options[place]!.correct).length,
    )
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4)
  })

  test('gives each theme its share', () => {
    const themes = draw('A').map(({ theme }) => theme.id)
    expect(themes.filter((id) => id === 'masa')).toHaveLength(8)
    expect(themes.filter((id) => id === 'horno')).toHaveLength(4)
    expect(draw('A', { themes: ['horno'], questions: 5 }).every(({ theme }) => theme.id === 'horno')).toBe(
      true,
    )
  })

  test('may ask what is kept for exams, and leaves the course as it is', () => {
    const before = structuredClone(course.notes[0]!.sections[0]!.questions.map(({ options }) => options))
    const drawn = draw('A', { questions: 30 })
    expect(drawn.filter(({ question }) => question.exam)).toHaveLength(4)
    expect(course.notes[0]!.sections[0]!.questions.map(({ options }) => options)).toEqual(before)
  })
})
