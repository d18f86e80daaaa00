/** What a lecture's file may say, and what is said of a wrong one. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { lectureTimes } from '../../src/tasks/lecture-times.ts'
import { checkPlan } from '../../src/deck/check-plan.ts'
import { lectures } from '../../src/deck/lectures.ts'
import { parseLecture, type Lecture } from '../../src/deck/lecture.ts'
import { planLecture } from '../../src/deck/plan.ts'
import { splitSlides } from '../../src/deck/split-slides.ts'
import { context, courseOf, note } from './context.ts'

const section = (name: string, minutes = 2): string =>
  `## ${name}\n\n:::slide{minutes=${minutes}}\n- ${name}\n:::\n\nTexto de ${name}.\n\n`
const question = ':::question\n¿Sí?\n\n- [x] Sí\n- [ ] No\n\nPorque sí.\n:::\n\n'
const capas = note(
  `---\ntitle: Capas\n---\n\n${section('Uno')}${section('Dos', 3)}${section('Tres')}## Preguntas\n\n${question}${question}`,
  'docs/imagenes/capas.md',
)
const lista = note('---\ntitle: Lista\nsin-diapositivas: Es una lista\n---\n', 'docs/imagenes/lista.md')
const course = courseOf([capas, lista])

function lecture(...imports: string[]): Lecture {
  const head = '---\ntitle: Clase\nduration: 10min\nminutos: 1\n---\n\n# Clase\n'
  const value = [head, ...imports.map((one) => `---\nsrc: ../docs/imagenes/capas.md\n${one}---\n`)].join('\n')
  return parseLecture(new VFile({ path: 'slides/slides.md', value }), course)
}

const problems = ({ file }: Lecture): string[] =>
  file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)

const shown = (one: Lecture): string[] =>
  planLecture(one, context).slides.map((planned) => (planned.kind === 'own' ? '*' : planned.slide.id))

describe('choosing', () => {
  test('everything, when nothing is said', () => {
    const all = lecture('')
    expect(problems(all)).toEqual([])
    expect(shown(all)).toEqual(['*', '', 'uno', 'dos', 'tres', 'pregunta-1', 'pregunta-2'])
  })

  test.each([
    ['secciones: [dos]\npreguntas: []\n', ['*', '', 'dos']],
    ['omitir: [dos]\npreguntas: [2]\n', ['*', '', 'uno', 'tres', 'pregunta-2']],
    ['portada: no\nsecciones: [tres]\npreguntas: []\n', ['*', 'tres']],
  ])('%j', (choice, expected) => {
    const one = lecture(choice)
    expect(problems(one)).toEqual([])
    expect(shown(one)).toEqual(expected)
  })

  test('the rest of a note, after some of it', () => {
    const two = lecture('secciones: [dos]\npreguntas: [1]\n', 'resto: sí\n')
    expect(shown(two)).toEqual(['*', '', 'dos', 'pregunta-1', 'uno', 'tres', 'pregunta-2'])
  })
})

describe('a wrong lecture', () => {
  test.each([
    [
      'secciones: [nada]\n',
      '11:12 «secciones»: la nota docs/imagenes/capas.md no tiene una diapositiva «nada»',
    ],
    ['omitir: [nada]\n', '11:9 «omitir»: la nota docs/imagenes/capas.md no tiene una diapositiva «nada»'],
    ['preguntas: [7]\n', '11:12 «preguntas»: la nota docs/imagenes/capas.md no tiene la pregunta 7'],
    ['seciones: [uno]\n', '11:1 «seciones»: no se conoce ese campo'],
    ['minutos:\n  nada: 3\n', '12:3 «nada»: no se conoce ese campo'],
    ['secciones: [uno\n', '11:16 La sangría no corresponde'],
  ])('%j', (choice, expected) => {
    expect(problems(lecture(choice))[0]).toBe(expected)
  })

  test.each([
    ['../docs/imagenes/otra.md', /«\.\.\/docs\/imagenes\/otra\.md» no existe/],
    ['../docs/imagenes/capas.md#2', /por su número/],
    ['../docs/imagenes/lista.md', /no tiene diapositivas/],
  ])('src: %s', (src, expected) => {
    const value = `---\ntitle: Clase\nduration: 10min\n---\n\n# Clase\n\n---\nsrc: ${src}\n---\n`
    const one = parseLecture(new VFile({ path: 'slides/slides.md', value }), course)
    expect(problems(one)).toHaveLength(1)
    expect(problems(one)[0]).toMatch(/^9:6 /)
    expect(problems(one)[0]).toMatch(expected)
  })

  test('text below an import would be lost', () => {
    const one = parseLecture(
      new VFile({
        path: 'slides/slides.md',
        value:
          '---\ntitle: C\nduration: 9min\n---\n\n# C\n\n---\nsrc: ../docs/imagenes/capas.md\n---\n\nPerdido.\n',
      }),
      course,
    )
    expect(problems(one)).toEqual(['11:1 Hay texto debajo de una nota importada, y no se mostraría'])
  })

  test('a lecture says how long it is', () => {
    const wrong = (head: string): string[] =>
      problems(
        parseLecture(new VFile({ path: 'slides/slides.md', value: `---\n${head}---\n\n# C\n` }), course),
      )
    expect(wrong('title: C\n')).toEqual(['2:1 «duration»: falta'])
    expect(wrong('title: C\nduration: rato\n')).toEqual(['3:11 «duration»: «rato» no es una duración'])
  })
})

describe('time', () => {
  test('is added up by theme and in all, slide after slide', () => {
    const plan = planLecture(lecture('preguntas: []\n'), context)
    expect(plan.total).toBe(1 + 0.5 + 2 + 3 + 2)
    expect(plan.byTheme).toEqual(
      new Map([
        ['', 1],
        ['imagenes', 7.5],
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

  test('of one slide can be changed for one lecture', () => {
    const plan = planLecture(lecture('secciones: [dos]\npreguntas: []\nminutos:\n  dos: 1\n'), context)
    expect(plan.total).toBe(1 + 0.5 + 1)
    expect(plan.slides.at(-1)).toMatchObject({ minutes: 1, slide: { course: { minutes: 1 } } })
  })

  test('in the appendix does not count', () => {
    const value =
      '---\ntitle: C\nduration: 10min\nminutos: 1\n---\n\n# C\n\n---\nampliacion: sí\n---\n\n# Más\n\n---\nsrc: ../docs/imagenes/capas.md\n---\n'
    const plan = planLecture(parseLecture(new VFile({ path: 'slides/slides.md', value }), course), context)
    expect(plan.total).toBe(1)
    expect(plan.slides.map(({ place }) => place.number).slice(0, 4)).toEqual(['1', '+1', '+2', '+3'])
    expect(lectureTimes(lectures[0]!, plan, [])).toBe(
      'Presentación completa: 1 diapositivas en 1 de 10 minutos, y 7 de ampliación\n  Apertura y cierre        1 min',
    )
  })

  test('that runs over is a finding, not an error', () => {
    expect(checkPlan(planLecture(lecture('preguntas: []\n'), context))).toEqual([])
    const over = planLecture(lecture(''), context)
    expect(checkPlan(over)).toEqual([over.lecture.file])
    expect(problems(over.lecture)).toEqual([
      '3:11 La presentación dura 10,5 minutos, más que los 10 de «duration»',
    ])
    expect(over.lecture.file.messages[0]?.fatal).toBe(false)
  })
})

describe('a slide', () => {
  /** What is found on a note's only slide, by rule and line. */
  const found = (slide: string, prose = 'Texto.'): unknown[] => {
    const one = note(
      `---\ntitle: T\n---\n\n## S\n\n:::slide\n${slide}\n:::\n\n${prose}\n`,
      'docs/imagenes/larga.md',
    )
    const value =
      '---\ntitle: C\nduration: 90min\nminutos: 1\n---\n\n# C\n\n---\nsrc: ../docs/imagenes/larga.md\n---\n'
    checkPlan(
      planLecture(parseLecture(new VFile({ path: 'slides/slides.md', value }), courseOf([one])), context),
    )
    return one.file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])
  }
  const bullets = (count: number, words: string): string => Array(count).fill(`- ${words}`).join('\n')

  test('that can be followed is left alone', () => {
    expect(found(bullets(6, 'uno dos tres cuatro cinco seis'))).toEqual([])
    expect(
      found(`| A | B |\n|---|---|\n${Array(9).fill('| uno dos tres | cuatro cinco |').join('\n')}`),
    ).toEqual([])
  })

  test.each([
    [
      'too many words',
      bullets(5, 'uno dos tres cuatro cinco seis siete ocho nueve'),
      'Texto.',
      'diapositiva-larga',
    ],
    ['too many bullets', bullets(7, 'uno'), 'Texto.', 'diapositiva-larga'],
    ['nothing to say', '- a', '', 'diapositiva-sin-notas'],
  ])('with %s is a finding on its note', (_, slide, prose, rule) => {
    expect(found(slide, prose)).toEqual([[rule, 7, true]])
  })
})

test('slides are cut as Slidev cuts them', async () => {
  const { parseSync } = await import('@slidev/parser')
  const text =
    '---\na: 1\n---\n\nuno\n\n```\n---\n```\n\n<!--\n---\n-->\n\n---\n\ndos\n\n---\nsrc: x.md\n---\n\n---\nb: 2\n---\ntres\n'
  const theirs = parseSync(text, 'x.md').slides.map((slide) => [
    slide.frontmatterRaw?.trim(),
    slide.raw.replace(/^---\n[^]*?\n---/, '').trim(),
    slide.end,
  ])
  const ours = splitSlides(text).map((slide) => [slide.frontmatter?.text, slide.content.trim(), slide.last])
  expect(ours).toEqual(theirs)
  expect(ours).toHaveLength(4)
})
