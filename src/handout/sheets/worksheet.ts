/** What stands on sheets to be filled in, and on their keys: the same parts, with and without the answers. */
import { minutesInWords } from '../../markdown/minutes-in-words.ts'
import { element, text, type Content } from '../../markdown/nodes.ts'
import type { RootContent } from 'mdast'
import { letterOf, type Note, type Question } from '../../notes/index.ts'
import { bankHtml, type BankPlace } from '../bank/bank-html.ts'

/** A question of a sheet. */
export interface SheetQuestion {
  /** Its options in the order in which they are printed. */
  question: Pick<Question, 'text' | 'options' | 'explanation'>
  note: Note
  /** What it counts for; undefined where it isn't said. */
  points?: number | undefined
}

/** A task of a sheet. */
export interface SheetTask {
  task: RootContent[]
  solution: RootContent[]
  noSolution: string | undefined
  minutes: number | undefined
  note: Note
}

/** A sheet that is handed out by itself: a theme's, or an exam. */
export interface Worksheet {
  title: string
  /** What stands above the title. */
  kicker: string
  /** Questions are numbered along the sheet. A group without title has no heading. */
  groups: { title: string | undefined; questions: SheetQuestion[]; tasks: SheetTask[] }[]
}

/** How notes are turned into HTML. */
export type SheetPlace = Omit<BankPlace, 'note'>

/** The most that a sheet counts for: the points of its questions, or how many there are. */
export function fullScore({ groups }: Worksheet): number {
  return groups.flatMap(({ questions }) => questions).reduce((sum, { points }) => sum + (points ?? 1), 0)
}

/** The sheet to fill in: no answer is in it. */
export function blankSheet(sheet: Worksheet, place: SheetPlace): Content {
  const score = fullScore(sheet)
  const fields = [
    ['name', 'Nombre'],
    ['group', 'Grupo'],
    ['date', 'Fecha'],
    ...(score > 0 ? [['score', `Puntaje, de ${score.toLocaleString('es')}`]] : []),
  ]
  const count = counter()
  return element('section', { class: 'sheet' }, [
    head(sheet),
    element(
      'div',
      { class: 'fields' },
      fields.map(([kind = '', label = '']) =>
        element('p', { class: `field field--${kind}` }, [text(`${label}:`)]),
      ),
    ),
    // At the head, as on the key that is laid beside it: at the end it often had a page for itself.
    ...strip(sheet, () => false, 'Marca aquí tus respuestas'),
    ...sheet.groups.flatMap(({ title, questions, tasks }) => [
      ...groupTitle(title),
      ...questions.map((one) => blankQuestion(one, count.question(), place)),
      ...tasks.map((one) => blankTask(one, count.task(), place)),
    ]),
  ])
}

/** The key of the sheet: the strip to lay beside a student's, then each answer and why. */
export function keySheet(sheet: Worksheet, place: SheetPlace): Content {
  const count = counter()
  return element('section', { class: 'sheet sheet--key' }, [
    head(sheet),
    ...strip(sheet, ({ correct }) => correct, 'Para corregir: ponla junto a la de cada hoja'),
    ...sheet.groups.flatMap(({ title, questions, tasks }) => [
      ...groupTitle(title),
      ...questions.map((one) => answer(one, count.question(), place)),
      ...tasks.map((one) => solution(one, count.task(), place)),
    ]),
  ])
}

function counter(): { question: () => number; task: () => number } {
  const seen = { question: 0, task: 0 }
  return { question: () => ++seen.question, task: () => ++seen.task }
}

function head({ title, kicker }: Worksheet): Content {
  return element('header', {}, [
    element('p', { class: 'sheet__kicker' }, [text(kicker)]),
    element('h1', {}, [text(title)]),
  ])
}

function groupTitle(title: string | undefined): Content[] {
  return title === undefined ? [] : [element('h2', {}, [text(title)])]
}

function blankQuestion(
  { question, note, points }: SheetQuestion,
  number: number,
  place: SheetPlace,
): Content {
  const worth =
    points === undefined ? [] : [element('span', { class: 'item__points' }, [text(pointsInWords(points))])]
  return element('div', { class: 'item' }, [
    element('p', { class: 'item__number' }, [text(`${number}.`), ...worth]),
    element('div', { class: 'item__body' }, [
      html(question.text, note, place),
      question.options.length > 0
        ? element(
            'ul',
            { class: 'options' },
            question.options.map(({ children }, index) =>
              element('li', {}, [
                element('span', { class: 'options__letter' }, [text(`${letterOf(index)})`)]),
                text(' '),
                html(children, note, place),
              ]),
            ),
          )
        : lines(4),
    ]),
  ])
}

/** «1 punto», «2,5 puntos». */
function pointsInWords(points: number): string {
  return ` (${points.toLocaleString('es')} ${points === 1 ? 'punto' : 'puntos'})`
}

function blankTask({ task, minutes, note }: SheetTask, number: number, place: SheetPlace): Content {
  return element('div', { class: 'item item--task' }, [
    element('p', { class: 'item__name' }, [
      text([`Ejercicio ${number}`, minutes && minutesInWords(minutes)].filter(Boolean).join(' · ')),
    ]),
    element('div', { class: 'item__body' }, [html(task, note, place), lines(linesFor(minutes))]),
  ])
}

/** Lines to write on: about one for each minute, within what a sheet has room for. */
function linesFor(minutes: number | undefined): number {
  return Math.round(Math.min(12, Math.max(6, minutes ?? 6)))
}

function lines(count: number): Content {
  return element(
    'div',
    { class: 'lines', 'aria-hidden': 'true' },
    Array.from({ length: count }, () => element('div', {})),
  )
}

function answer({ question, note }: SheetQuestion, number: number, place: SheetPlace): Content {
  return element('div', { class: 'item' }, [
    element('p', { class: 'item__number' }, [text(`${number}.`)]),
    element('div', { class: 'item__body' }, [
      ...question.options.flatMap(({ correct, children }, index) =>
        correct
          ? [
              element('div', { class: 'right' }, [
                element('strong', {}, [text(`${letterOf(index)})`)]),
                text(' '),
                html(children, note, place),
              ]),
            ]
          : [],
      ),
      html(question.explanation, note, place),
    ]),
  ])
}

function solution(
  { solution: content, noSolution, note }: SheetTask,
  number: number,
  place: SheetPlace,
): Content {
  const none = noSolution ? [element('p', {}, [text(`Sin solución única: ${noSolution}.`)])] : []
  return element('div', { class: 'item item--task' }, [
    element('p', { class: 'item__name' }, [text(`Ejercicio ${number}`)]),
    element('div', { class: 'item__body' }, [html(content, note, place), ...none]),
  ])
}

/** A row for each question with its letters: the same place on sheet and key. */
function strip(
  sheet: Worksheet,
  isMarked: (option: { correct: boolean }) => boolean,
  title: string,
): Content[] {
  const rows = sheet.groups
    .flatMap(({ questions }) => questions)
    .flatMap(({ question: { options } }, index) =>
      options.length > 0 ? [{ options, number: index + 1 }] : [],
    )
  if (rows.length === 0) return []
  return [
    element('section', { class: 'strip' }, [
      element('h2', {}, [text(title)]),
      element(
        'ol',
        {},
        rows.map(({ options, number }) =>
          element('li', { value: number }, [
            element('span', { class: 'strip__number' }, [text(`${number}`)]),
            ...options.map((option, index) =>
              element(isMarked(option) ? 'strong' : 'span', { class: 'strip__letter' }, [
                text(letterOf(index)),
              ]),
            ),
          ]),
        ),
      ),
    ]),
  ]
}

function html(nodes: readonly RootContent[], note: Note, place: SheetPlace): Content {
  return element('div', { class: 'content' }, [{ type: 'raw', value: bankHtml(nodes, { ...place, note }) }])
}
