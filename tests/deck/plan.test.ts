/** A lecture in its time: minutes and page numbers. */
import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/deck/check-plan.ts'
import { deckManifest } from '../../src/deck/manifest.ts'
import { planLecture, type LecturePlan } from '../../src/deck/plan.ts'
import { mostWords, wordsPerMinute } from '../../src/lectures/index.ts'
import { lectureTimes } from '../../src/tasks/lecture-times.ts'
import { gardenCourse, importing, lectureOf, note, problemsOf } from '../lectures/support.ts'
import { context } from './context.ts'

const planOf = (text: string, course?: Parameters<typeof lectureOf>[2]): LecturePlan =>
  planLecture(lectureOf(text, 'slides/slides.md', course), context)

describe('time', () => {
  test('is added up by theme and in all, slide after slide', () => {
    const plan = planOf(importing('preguntas: []\n'))
    expect(plan.total).toBe(1 + 0.5 + 2 + 3 + 2)
    expect(plan.byTheme).toEqual(
      new Map([
        ['', 1],
        ['plantas', 7.5],
      ]),
    )
    expect(plan.slides.map(({ place }) => place.start)).toEqual([0, 1, 1.5, 3.5, 6.5])
    expect(plan.slides.map(({ place }) => `${place.number}/${place.of}`)).toEqual([
      '1/5',
      '2/5',
      '3/5',
      '4/5',
      '5/5',
    ])
  })

  test('of a slide that the lecture gives to a theme counts there', () => {
    const own = '\n---\ntema: plantas\nminutos: 4\n---\n\n# Mirar una hoja\n'
    const plan = planOf(`${importing('secciones: [dos]\npreguntas: []\n')}${own}`)
    expect(plan.byTheme.get('')).toBe(1)
    expect(plan.byTheme.get('plantas')).toBe(plan.total - 1)
  })

  test('of one slide can be changed for one lecture', () => {
    const plan = planOf(importing('secciones: [dos]\npreguntas: []\nminutos:\n  dos: 1\n'))
    expect(plan.total).toBe(1 + 0.5 + 1)
    expect(plan.slides.at(-1)).toMatchObject({ minutes: 1, slide: { course: { minutes: 1 } } })
  })

  test('in the appendix does not count', () => {
    const appendix = `---\nampliacion: sí\n---\n\n# Más\n\n---\nsrc: ../docs/plantas/hojas.md\n---\n`
    const plan = planOf(`${importing()}\n${appendix}`)
    expect(plan.total).toBe(1)
    expect(plan.slides.map(({ place }) => place.number).slice(0, 4)).toEqual(['1', '+1', '+2', '+3'])
    expect(lectureTimes(plan, [])).toBe(
      'Clase: 1 diapositivas en 1 de 10 minutos, y 7 de ampliación\n  Apertura y cierre        1 min',
    )
  })

  test('of a slide without minutes is that of saying its notes', () => {
    const words = 'palabra '.repeat(wordsPerMinute * 2)
    const plan = planOf(`${importing()}\n---\n\n# Fin\n\n<!-- ${words} -->\n`)
    expect(plan.slides.map(({ minutes }) => minutes)).toEqual([1, 2])
  })

  test('of a cover is that of saying its notes', () => {
    const cover = planOf(importing('preguntas: []\n')).slides[1]
    expect(cover).toMatchObject({ minutes: 0.5 })
    const intro = 'palabra '.repeat(wordsPerMinute * 2)
    const long = planOf(importing(''), {
      ...gardenCourse(),
      notes: [note('docs/plantas/hojas.md', `---\ntitle: Hojas\n---\n\n${intro}\n`)],
    })
    expect(long.slides[1]).toMatchObject({ minutes: 2 })
  })

  test('begins again with each session', () => {
    const own = (fields: string, title: string): string => `\n---\n${fields}\n---\n\n# ${title}\n`
    const text = `${importing('preguntas: []\n')}${own('sesion: sí\nminutos: 3', 'Otra')}${own('minutos: 2', 'Fin')}`
    const plan = planOf(text.replace('minutos: 10', 'minutos: 10\nsesiones: 2'))
    expect(plan.sessions).toEqual([8.5, 5])
    expect(plan.total).toBe(13.5)
    expect(plan.slides.map(({ place }) => `${place.session}: ${place.start}`)).toEqual([
      '1: 0',
      '1: 1',
      '1: 1.5',
      '1: 3.5',
      '1: 6.5',
      '2: 0',
      '2: 3',
    ])
    checkPlan(plan)
    expect(problemsOf(plan.lecture)).toEqual([
      '3:10 La sesión 1 dura 8,5 minutos, más que los 5 que le tocan',
      '3:10 La sesión 2 dura 5 de 5 minutos: no deja el 5 % para preguntas y atrasos',
    ])
  })

  test('that is not enough to say the notes is a finding', () => {
    const words = 'palabra '.repeat(wordsPerMinute * 2 + 10)
    const own = `\n---\nminutos: 2\n---\n\n# Fin\n\n<!-- ${words} -->\n`
    const plan = planOf(`${importing()}${own}`)
    checkPlan(plan)
    checkPlan(plan)
    expect(problemsOf(plan.lecture)).toEqual([
      '9:1 Las notas de «Fin» tienen 230 palabras, y en 2 minutos se dicen 220: sobran 10',
    ])
    expect(plan.lecture.file.messages[0]?.fatal).toBe(false)
  })

  test('whose notes fill more than a screen and a half is told so, but for what is outside the plan', () => {
    const own = (fields: string, title: string): string =>
      `\n---\nminutos: 4\n${fields}---\n\n# ${title}\n\n<!-- ${'palabra '.repeat(mostWords + 5)} -->\n`
    const plan = planOf(`${importing()}${own('', 'Fin')}${own('ampliacion: sí\n', 'Más')}`)
    checkPlan(plan)
    expect(problemsOf(plan.lecture)).toEqual([
      `9:1 Las notas de «Fin» tienen ${mostWords + 5} palabras, y en pantalla y media de la vista del docente caben unas ${mostWords}`,
    ])
    expect(plan.lecture.file.messages[0]?.fatal).toBe(false)
  })

  test('that runs over is a finding, not an error', () => {
    expect(checkPlan(planOf(importing('preguntas: []\n')))).toEqual([])
    const over = planOf(importing(''))
    expect(checkPlan(over)).toEqual([over.lecture.file])
    expect(problemsOf(over.lecture)).toEqual([
      '3:10 La presentación dura 10,5 minutos, más que los 10 que le tocan',
    ])
    expect(over.lecture.file.messages[0]?.fatal).toBe(false)
  })
})

test('a built deck tells which slides it has, and what they show', () => {
  const text = `${importing('portada: no\nsecciones: [dos]\npreguntas: [2]\n')}\n---\ndireccion: fin\nampliacion: sí\n---\n\n# Fin\n`
  const { name, slides } = deckManifest(planOf(text))
  expect(name).toBe('Clase')
  expect(slides).toMatchObject([
    { number: '1', extension: false },
    { alias: 'plantas-hojas--dos', address: 'plantas/hojas/#dos', theme: 'plantas' },
    { alias: 'plantas-hojas--pregunta-2', address: 'plantas/hojas/#pregunta-2', number: '3' },
    { alias: 'fin', title: 'Fin', number: '+1', extension: true },
  ])
  expect(slides[0]).not.toHaveProperty('alias')
  expect(slides[0]).not.toHaveProperty('session')
  expect(slides[3]).not.toHaveProperty('address')
})

test('a built deck tells the session of each planned slide, where sessions are marked', () => {
  const text = `${importing('preguntas: []\n')}\n---\nsesion: sí\n---\n\n# Otra\n\n---\nampliacion: sí\n---\n\n# Más\n`
  const { slides } = deckManifest(planOf(text.replace('minutos: 10', 'minutos: 10\nsesiones: 2')))
  expect(slides.map(({ session }) => session)).toEqual([1, 1, 1, 1, 1, 2, undefined])
})
