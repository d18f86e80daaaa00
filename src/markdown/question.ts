import type { List, ListItem, RootContent } from 'mdast'
import type { Level } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'
import { element, link, text, unsearched, type Content } from './nodes.ts'
import type { PageData } from './page.ts'

const levelNames: Record<Level, string> = {
  recordar: 'Recordar',
  comprender: 'Comprender',
  aplicar: 'Aplicar',
}

/**
 * `:::question` → a question that can be answered on the page. Without
 * JavaScript the options can be chosen and the answer is one click away; the
 * element `review-question` (`components/client/`) adds checking.
 */
export const question = (page: PageData): Adapter => {
  let count = 0
  return {
    containerDirective(node) {
      if (node.name !== 'question') return undefined
      const number = ++count
      const { id = `pregunta-${number}`, level } = page.questions[number - 1] ?? {}
      const { statement, options, explanation } = parts(node.children)
      return element('review-question', { class: 'question', id }, [
        element('p', { class: 'question__label', ...unsearched }, [text(questionLabel(number, level))]),
        element('div', { class: 'question__text', id: `${id}-texto` }, statement),
        choices(id, options),
        element('div', { class: 'question__check', hidden: true, ...unsearched }, [
          element('button', { type: 'button' }, [text('Comprobar')]),
          element('p', { role: 'status' }),
        ]),
        element('details', { class: 'question__answer' }, [
          element('summary', unsearched, [text('Ver la respuesta')]),
          element('div', {}, [answer(options), ...explanation]),
        ]),
      ])
    },
  }
}

/**
 * As `question`, for paper: boxes to tick, and apart, in an element of class `answer`, the answer,
 * which whoever prints takes to another page.
 */
export const printedQuestion = (page: PageData): Adapter => {
  let count = 0
  return {
    containerDirective(node) {
      if (node.name !== 'question') return undefined
      const number = ++count
      const { id = `pregunta-${number}`, level } = page.questions[number - 1] ?? {}
      const { statement, options, explanation } = parts(node.children)
      return [
        element('div', { class: 'question', id }, [
          element('p', { class: 'question__label' }, [
            text(`${questionLabel(number, level)} · `),
            link(`#${id}-respuesta`, [text('Respuesta')]),
          ]),
          element('div', { class: 'question__text' }, statement),
          element(
            'ul',
            { class: 'question__options' },
            options.map((option, index) => element('li', { 'data-letter': letter(index) }, option.children)),
          ),
        ]),
        element('div', { class: 'answer', id: `${id}-respuesta` }, [
          element('p', { class: 'answer__label' }, [link(`#${id}`, [text(`Pregunta ${number}`)])]),
          ...options.flatMap((option, index) => (option.checked ? [rightOption(option, index)] : [])),
          ...explanation,
        ]),
      ]
    },
  }
}

function rightOption(option: ListItem, index: number): Content {
  return element('p', { class: 'answer__right' }, [
    element('strong', {}, [text(`${letter(index)})`)]),
    text(' '),
    ...inline(option),
  ])
}

/** Splits a question as the model does: what stands before the task list, the list, the rest. */
function parts(children: RootContent[]): {
  statement: RootContent[]
  options: ListItem[]
  explanation: RootContent[]
} {
  const at = children.findIndex(
    (child) => child.type === 'list' && child.children.every((item) => typeof item.checked === 'boolean'),
  )
  if (at === -1) return { statement: children, options: [], explanation: [] }
  return {
    statement: children.slice(0, at),
    options: (children[at] as List).children,
    explanation: children.slice(at + 1),
  }
}

function questionLabel(number: number, level: Level | undefined): string {
  return level ? `Pregunta ${number} · ${levelNames[level]}` : `Pregunta ${number}`
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
            value: letter(index),
            'data-right': option.checked === true,
          }),
          element('span', { class: 'question__letter', 'aria-hidden': 'true' }, [text(letter(index))]),
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
  const letters = options.flatMap((option, index) => (option.checked ? [letter(index)] : []))
  const list = new Intl.ListFormat('es', { type: 'conjunction' }).format(letters)
  const words = letters.length > 1 ? 'Respuestas correctas: ' : 'Respuesta correcta: '
  return element('p', { class: 'question__right' }, [text(words), element('strong', {}, [text(list)])])
}

/** `0` → `A`. */
function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
