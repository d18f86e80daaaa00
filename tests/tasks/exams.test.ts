/** What is asked of an exam on the command line. */
import { describe, expect, test } from 'vitest'
import { checkOrder, readExamOrder, type AskedExam } from '../../src/tasks/exams.ts'
import { asked, courseOf } from '../handout/bank/course.ts'

const read = (more: Partial<AskedExam> = {}): ReturnType<typeof readExamOrder> =>
  readExamOrder({ examen: '20', versiones: undefined, semilla: undefined, temas: undefined, ...more })

describe('the order of an exam', () => {
  test('has one version and a seed where none are given', () => {
    expect(read()).toEqual({ order: { questions: 20, seed: '1', themes: undefined }, versions: ['A'] })
  })

  test('takes versions, seed and themes', () => {
    expect(read({ versiones: 'a, B,C', semilla: 'otoño-2026', temas: 'masa,horno' })).toEqual({
      order: { questions: 20, seed: 'otoño-2026', themes: ['masa', 'horno'] },
      versions: ['A', 'B', 'C'],
    })
  })

  test.each<[Partial<AskedExam>, string]>([
    [{ examen: '0' }, '«--examen 0» no dice cuántas preguntas.'],
    [{ examen: '-3' }, '«--examen -3» no dice cuántas preguntas.'],
    [{ examen: '2,5' }, '«--examen 2,5» no dice cuántas preguntas.'],
    [{ examen: 'veinte' }, '«--examen veinte» no dice cuántas preguntas.'],
    [{ examen: '99999' }, '«--examen 99999» no dice cuántas preguntas.'],
    [{ versiones: 'A,1' }, '«1» no sirve de versión.'],
    [{ versiones: 'A,AB' }, '«AB» no sirve de versión.'],
    [{ versiones: 'Ñ' }, '«Ñ» no sirve de versión.'],
    [{ versiones: 'A,,B' }, 'A «--versiones» le falta algo: «A,,B».'],
    [{ versiones: '' }, 'A «--versiones» le falta algo: «».'],
    [{ versiones: 'a,A' }, 'En «--versiones», «A» está dos veces.'],
    [{ temas: 'masa,masa' }, 'En «--temas», «masa» está dos veces.'],
    [{ semilla: '../fuera' }, '«../fuera» no sirve de semilla.'],
    [{ semilla: '' }, '«» no sirve de semilla.'],
  ])('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message)
  })

  test('is held against what the course has', () => {
    const course = courseOf({
      'masa/pan.md': `## Preguntas\n\n${asked('¿Uno?')}\n${asked('¿Dos?', '{exam}')}`,
    })
    const check = (questions: number, themes?: string[]) => (): void =>
      checkOrder(course, { questions, seed: '1', themes })
    expect(check(2)).not.toThrow()
    expect(check(3)).toThrow('Se piden 3 preguntas, y en el curso hay 2.')
    expect(check(1, ['horno'])).toThrow('Se pide una pregunta, y en esos temas no hay ninguna.')
    expect(check(1, ['orno'])).toThrow('El curso no tiene ningún tema «orno».\n¿Querías decir «horno»?')
    expect(check(1, ['luz'])).toThrow('Sus temas son: masa, horno.')
  })
})
