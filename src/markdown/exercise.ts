import type { Adapter } from './adapt.ts'
import { minutesInWords } from './minutes-in-words.ts'
import { element, link, text, unsearched, type Content } from './nodes.ts'
import type { PageData } from './page.ts'

/** An exercise, or its solution, ready to be shown. */
interface Shown {
  id: string
  /** «Ejercicio 2». */
  name: string
  /** «Ejercicio 2 · 5 minutos». */
  label: string
  children: Content[]
}

/** Shows each `:::exercise` and each `:::solution`. */
function eachExercise(
  page: PageData,
  show: { task: (exercise: Shown) => Content; solution: (exercise: Shown) => Content | Content[] },
): Adapter {
  let count = 0
  return {
    containerDirective({ name, children }) {
      if (name !== 'exercise' && name !== 'solution') return undefined
      if (name === 'exercise') count += 1
      const { id = `ejercicio-${count}`, minutes } = page.exercises[count - 1] ?? {}
      const title = `Ejercicio ${count}`
      const label = [title, minutes && minutesInWords(minutes)].filter(Boolean).join(' · ')
      return show[name === 'exercise' ? 'task' : 'solution']({ id, name: title, label, children })
    },
  }
}

/** `:::exercise` → a box with the task; `:::solution` → the solution, folded below it. */
export const exercise = (page: PageData): Adapter =>
  eachExercise(page, {
    task: ({ id, label, children }) =>
      element('section', { class: 'exercise', id, 'aria-labelledby': `${id}-nombre` }, [
        element('p', { class: 'exercise__label', id: `${id}-nombre` }, [text(label)]),
        ...children,
      ]),
    solution: ({ id, name, children }) =>
      element('details', { class: 'exercise__solution', id: `${id}-solucion` }, [
        element('summary', { ...unsearched, 'aria-label': `Ver la solución: ${name}` }, [
          text('Ver la solución'),
        ]),
        element('div', {}, children),
      ]),
  })

/**
 * As `exercise`, for paper: the task, and apart, in an element of class `answer`, the solution, which
 * whoever prints takes to another page.
 */
export const printedExercise = (page: PageData): Adapter =>
  eachExercise(page, {
    task: ({ id, label, children }) =>
      element('section', { class: 'exercise', id }, [
        element('p', { class: 'exercise__label' }, [text(label)]),
        ...children,
      ]),
    solution: ({ id, name, children }) => [
      element('p', { class: 'exercise__answer' }, [link(`#${id}-respuesta`, [text('Solución')])]),
      element('div', { class: 'answer', id: `${id}-respuesta` }, [
        element('p', { class: 'answer__label' }, [link(`#${id}`, [text(name)])]),
        ...children,
      ]),
    ],
  })
