import type { ListItem } from 'mdast'
import { letterOf, questionParts, type ContainerDirective, type Level } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'
import { element, link, text, unsearched, type Content } from './nodes.ts'
import { minutesInWords } from './minutes-in-words.ts'
import type { PageData } from './page.ts'

/** What a question asks of a student, as it is told. */
export const levelNames: Record<Level, string> = {
  recordar: 'Recordar',
  comprender: 'Comprender',
  aplicar: 'Aplicar',
}

/** A question, ready to be shown. */
interface Shown {
  id: string
  /** Its place in the note, from 1. */
  number: number
  /** «Pregunta 2 · Comprender». */
  label: string
  statement: Content[]
  /** In the order in which they are shown; none in an open question. */
  options: ListItem[]
  explanation: Content[]
}

/** Calls `show` with every `:::question`. */
function eachQuestion(page: PageData, show: (question: Shown) => Content | Content[]): Adapter {
  let count = 0
  return {
    containerDirective(node) {
      if (node.name !== 'question') return undefined
      return show(readShown(node, ++count, page))
    },
  }
}

function readShown(node: ContainerDirective, number: number, page: PageData): Shown {
  const { id = `pregunta-${number}`, level, discuss, order } = page.questions[number - 1] ?? {}
  const { statement, options, explanation } = questionParts<Content>(node.children)
  const written = options?.children ?? []
  const inPairs = discuss && `En parejas, ${minutesInWords(discuss)}`
  return {
    id,
    number,
    label: [`Pregunta ${number}`, level && levelNames[level], inPairs].filter(Boolean).join(' · '),
    statement,
    options: order?.flatMap((place) => written[place] ?? []) ?? written,
    explanation,
  }
}

/**
 * `:::question` → a question that can be answered on the page. Without
 * JavaScript the options can be chosen and the answer is one click away; the
 * element `review-question` (`components/client/`) adds checking. An open question has its answer
 * to be shown, and nothing to choose.
 */
export const question = (page: PageData): Adapter =>
  eachQuestion(page, ({ id, label, statement, options, explanation }) =>
    element('review-question', { class: 'question', id }, [
      element('p', { class: 'question__label', ...unsearched }, [text(label)]),
      element('div', { class: 'question__text', id: `${id}-texto` }, statement),
      ...(options.length > 0 ? [choices(id, options), check()] : []),
      element('details', { class: 'question__answer' }, [
        element('summary', unsearched, [text('Ver la respuesta')]),
        element('div', {}, [...(options.length > 0 ? [answer(options)] : []), ...explanation]),
      ]),
    ]),
  )

/** As `question`, where nothing runs: the answer is there to be opened. */
export const disclosedQuestion = (page: PageData): Adapter =>
  eachQuestion(page, ({ id, label, statement, options, explanation }) =>
    element('section', { class: 'question', id }, [
      element('p', { class: 'question__label' }, [text(label)]),
      ...statement,
      ...(options.length > 0
        ? [
            element(
              'ol',
              { type: 'A' },
              options.map((option) => element('li', {}, inline(option))),
            ),
          ]
        : []),
      element('details', {}, [
        element('summary', {}, [text('Ver la respuesta')]),
        ...(options.length > 0 ? [answer(options)] : []),
        ...explanation,
      ]),
    ]),
  )

/**
 * As `question`, for paper: boxes to tick, and apart, in an element of class `answer`, the answer,
 * which whoever prints takes to another page.
 */
export const printedQuestion = (page: PageData): Adapter =>
  eachQuestion(page, ({ id, number, label, statement, options, explanation }) => [
    element('div', { class: 'question', id }, [
      element('p', { class: 'question__label' }, [
        text(`${label} · `),
        link(`#${id}-respuesta`, [text('Respuesta')]),
      ]),
      element('div', { class: 'question__text' }, statement),
      ...(options.length > 0 ? [printedOptions(options)] : []),
    ]),
    element('div', { class: 'answer', id: `${id}-respuesta` }, [
      element('p', { class: 'answer__label' }, [link(`#${id}`, [text(`Pregunta ${number}`)])]),
      ...options.flatMap((option, index) => (option.checked ? [rightOption(option, index)] : [])),
      ...explanation,
    ]),
  ])

function rightOption(option: ListItem, index: number): Content {
  return element('p', { class: 'answer__right' }, [
    element('strong', {}, [text(`${letterOf(index)})`)]),
    text(' '),
    ...inline(option),
  ])
}

function printedOptions(options: readonly ListItem[]): Content {
  return element(
    'ul',
    { class: 'question__options' },
    options.map((option, index) => element('li', { 'data-letter': letterOf(index) }, option.children)),
  )
}

function check(): Content {
  return element('div', { class: 'question__check', hidden: true, ...unsearched }, [
    element('button', { type: 'button' }, [text('Comprobar')]),
    element('p', { role: 'status' }),
  ])
}

function choices(id: string, options: ListItem[]): Content {
  const type = options.filter((option) => option.checked).length > 1 ? 'checkbox' : 'radio'
  return element(
    'ul',
    {
      class: 'question__options',
      role: type === 'radio' ? 'radiogroup' : 'group',
      'aria-labelledby': `${id}-texto`,
    },
    options.map((option, index) =>
      element('li', { role: 'presentation' }, [
        element('label', {}, [
          element('input', {
            type,
            name: id,
            value: letterOf(index),
            'data-right': option.checked === true,
          }),
          element('span', { class: 'question__letter', 'aria-hidden': 'true' }, [text(letterOf(index))]),
          element('span', { class: 'question__option' }, inline(option)),
        ]),
      ]),
    ),
  )
}

/** A label holds phrasing content: the option's paragraphs give theirs. */
function inline(option: ListItem): Content[] {
  return option.children.flatMap((child): Content[] =>
    child.type === 'paragraph' ? child.children : [child],
  )
}

function answer(options: ListItem[]): Content {
  const letters = options.flatMap((option, index) => (option.checked ? [letterOf(index)] : []))
  const list = new Intl.ListFormat('es', { type: 'conjunction' }).format(letters)
  const words = letters.length > 1 ? 'Respuestas correctas: ' : 'Respuesta correcta: '
  return element('p', { class: 'question__right' }, [text(words), element('strong', {}, [text(list)])])
}
