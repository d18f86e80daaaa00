/** Which files a course hands out. */
import { expect, test } from 'vitest'
import { handoutsOf, stepByStep } from '../../src/handout/catalog.ts'
import { titleOf, type HandedCourse, type HandedLecture } from '../../src/handout/handout.ts'
import { asked, courseOf, term } from './bank/course.ts'

const lecture: HandedLecture = {
  name: 'La clase',
  folder: 'clase',
  description: 'En una sesión de 20 minutos.',
  slides: [{ number: '1', title: 'La masa', extension: false }],
}
const note = (theme: string, forAuthors = false): HandedCourse['notes'][number] =>
  ({
    theme,
    forAuthors,
    sections: [] as HandedCourse['notes'][number]['sections'],
  }) as HandedCourse['notes'][number]
const theme = (id: string, title: string): HandedCourse['themes'][number] =>
  ({ id, title }) as HandedCourse['themes'][number]
const course: HandedCourse = { notes: [], themes: [], terms: [], lectures: [] }

test('a course without lectures hands out its notes', () => {
  const files = handoutsOf(course).map(({ file }) => file)
  expect(files).toEqual(['apuntes-a4.pdf', 'apuntes-carta.pdf'])
  expect(stepByStep([])).toEqual([])
})

test('of several themes each has a file of its own, but for those that nothing is taught of', () => {
  const themes = [theme('masa', 'La masa'), theme('horno', 'El horno'), theme('venta', 'La venta')]
  const notes = [note('masa'), note('horno'), note('venta', true)]
  const files = handoutsOf({ ...course, themes, notes }).filter((handout) => handout.theme)
  expect(files.map(({ file, theme: own }) => [file, own])).toEqual([
    ['apuntes-masa-a4.pdf', 'masa'],
    ['apuntes-masa-carta.pdf', 'masa'],
    ['apuntes-horno-a4.pdf', 'horno'],
    ['apuntes-horno-carta.pdf', 'horno'],
  ])
  expect(titleOf(files[1]!)).toBe('Apuntes de «La masa» (carta)')
  const single = handoutsOf({ ...course, themes: themes.slice(0, 1), notes: notes.slice(0, 1) })
  expect(single.filter((handout) => handout.theme)).toEqual([])
})

test('a note that says so hands its tables out on a sheet', () => {
  const notes = [{ ...note('masa'), slug: 'masa/tiempos', title: 'Tiempos', sheet: true }, note('masa')]
  const sheets = handoutsOf({ ...course, notes }).filter(({ kind }) => kind === 'tables')
  expect(sheets.map(({ file, note: slug }) => [file, slug])).toEqual([
    ['masa-tiempos-a4.pdf', 'masa/tiempos'],
    ['masa-tiempos-carta.pdf', 'masa/tiempos'],
  ])
})

test('questions and terms are handed out where there are any', () => {
  const files = (more: Partial<HandedCourse>): string[] =>
    handoutsOf({ ...course, ...more }).map(({ file }) => file)
  expect(files({ terms: [term('masa', 'Harina y agua.')] })).toContain('tarjetas-anki.txt')
  expect(files({ terms: [term('masa', 'Harina y agua.', { style: true })] })).not.toContain(
    'tarjetas-anki.txt',
  )
  const { notes, themes } = courseOf({ 'masa/pan.md': `## Preguntas\n\n${asked('¿Cuánto?')}` })
  expect(files({ notes, themes })).toEqual(expect.arrayContaining(['preguntas.gift', 'tarjetas-anki.txt']))
  const kept = courseOf({ 'masa/pan.md': `## Preguntas\n\n${asked('¿Cuánto?', '{exam}')}` })
  expect(files({ notes: kept.notes, themes })).not.toContain('preguntas.gift')
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
  const files = handoutsOf({ ...course, lectures: [lecture] }).filter(({ kind }) => kind === 'slides')
  expect(files.map(({ file }) => file)).toEqual(['clase.pdf'])
  expect(stepByStep([lecture])).toMatchObject([
    { file: 'clase-pasos.pdf', title: 'La clase, paso a paso', lecture: 'clase', steps: true },
  ])
})

test('what is shown only to whoever wants more is apart from the lecture', () => {
  const more = { number: '+1', title: 'La levadura', extension: true }
  const handed = handoutsOf({ ...course, lectures: [{ ...lecture, slides: [...lecture.slides, more] }] })
  const files = handed.filter(({ kind }) => kind === 'slides')
  expect(files.map(({ file, extension = false }) => [file, extension])).toEqual([
    ['clase.pdf', false],
    ['clase-ampliacion.pdf', true],
  ])
})

test('its planned slides are handed out to write beside and with their notes, by session where it has several', () => {
  const slides = [1, 1, 2].map((session) => ({ number: '1', title: 'La masa', extension: false, session }))
  const names = (folder: string, own: HandedLecture['slides']): string[] =>
    handoutsOf({ ...course, lectures: [{ ...lecture, folder, slides: own }] }).flatMap(
      ({ file, paper, for: reader }) =>
        file.startsWith('folleto') && paper === 'carta' ? [`${file} ${reader}`] : [],
    )
  expect(names('clase', lecture.slides)).toEqual([
    'folleto-3-clase-carta.pdf student',
    'folleto-notas-clase-carta.pdf teacher',
  ])
  expect(names('presentacion', slides)).toEqual([
    'folleto-3-carta.pdf student',
    'folleto-notas-carta.pdf teacher',
    'folleto-3-sesion-1-carta.pdf student',
    'folleto-notas-sesion-1-carta.pdf teacher',
    'folleto-3-sesion-2-carta.pdf student',
    'folleto-notas-sesion-2-carta.pdf teacher',
  ])
})

test('each lecture is handed out as one page too, for whoever teaches', () => {
  const pages = handoutsOf({ ...course, lectures: [lecture] }).filter(({ kind }) => kind === 'one-file')
  expect(pages.map(({ file, for: reader, lecture: own }) => [file, reader, own])).toEqual([
    ['clase-sin-red.html', 'teacher', 'clase'],
  ])
})
