/** In which order the options of the questions are shown. */
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { orderOptions, parseNote, type Note, type Question } from '../../src/notes/index.ts'

/** A note with a question for each list of options; `*` marks the right ones. */
function noteWith(slug: string, questions: { asks: string; options: string[]; mark?: string }[]): Note {
  const texts = questions.map(
    ({ asks, options, mark = '' }) =>
      `:::question${mark}\n${asks}\n\n${options
        .map((option) => `- [${option.startsWith('*') ? 'x' : ' '}] ${option.replace(/^\*/, '')}`)
        .join('\n')}\n\nPorque sí.\n:::\n`,
  )
  const value = `---\ntitle: T\n---\n\n## Repaso\n\n::no-slide{reason="x"}\n\n${texts.join('\n')}`
  return parseNote(new VFile({ path: `docs/${slug}.md`, value }))
}

const simple = (count: number, from = 0): { asks: string; options: string[] }[] =>
  Array.from({ length: count }, (_, index) => ({
    asks: `¿Pregunta ${index + from}?`,
    options: ['Uno', '*Dos', 'Tres', 'Cuatro'],
  }))

const questionsOf = (notes: Note[]): Question[] =>
  notes.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))

const texts = ({ options }: Question): string[] =>
  options.map(({ children }) => children.map((node) => toString(node)).join(''))

const places = (notes: Note[]): number[] =>
  questionsOf(notes).map(({ options }) => options.findIndex(({ correct }) => correct))

/** How often the right one stands in each place. */
function spread(found: number[], size: number): number[] {
  return Array.from({ length: size }, (_, place) => found.filter((one) => one === place).length)
}

const ordered = (notes: Note[]): Note[] => {
  orderOptions(notes)
  return notes
}

describe('orderOptions', () => {
  for (const count of [1, 4, 7, 12, 30]) {
    test(`spreads the right places of ${count} questions evenly within a theme`, () => {
      const notes = ordered([
        noteWith('luz/hoja', simple(Math.ceil(count / 2))),
        noteWith('luz/raiz', simple(Math.floor(count / 2), 50)),
        noteWith('agua/rio', simple(9)),
      ])
      for (const theme of ['luz', 'agua']) {
        const counts = spread(places(notes.filter((note) => note.theme === theme)), 4)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    })
  }

  test('spreads them among the questions with as many options, too', () => {
    const three = simple(6).map(({ asks }) => ({ asks, options: ['*Uno', 'Dos', 'Tres'] }))
    const notes = ordered([noteWith('luz/hoja', three), noteWith('luz/raiz', simple(8))])
    const [hoja, raiz] = notes
    expect(spread(places([hoja!]), 4)).toEqual([2, 2, 2, 0])
    expect(spread(places([raiz!]), 4)).toEqual([2, 2, 2, 2])
  })

  test('keeps every option, and says which are right', () => {
    const [note] = ordered([noteWith('luz/hoja', simple(5))])
    for (const question of questionsOf([note!])) {
      expect(texts(question).toSorted()).toEqual(['Cuatro', 'Dos', 'Tres', 'Uno'])
      expect(question.options.filter(({ correct }) => correct)).toHaveLength(1)
      expect(texts(question)[question.options.findIndex(({ correct }) => correct)]).toBe('Dos')
    }
  })

  test('is the same for the same notes, and after ordering twice', () => {
    const one = ordered([noteWith('luz/hoja', simple(9))])
    const two = ordered(ordered([noteWith('luz/hoja', simple(9))]))
    expect(questionsOf(two).map(texts)).toEqual(questionsOf(one).map(texts))
  })

  test('does not put the options of all questions in the same order', () => {
    const orders = questionsOf(ordered([noteWith('luz/hoja', simple(12))])).map((one) => texts(one).join())
    expect(new Set(orders).size).toBeGreaterThan(6)
  })

  test('moves few others when a question is added', () => {
    const before = places(ordered([noteWith('luz/hoja', simple(40))]))
    const after = places(ordered([noteWith('luz/hoja', [...simple(40), ...simple(1, 90)])])).slice(0, 40)
    expect(after.filter((place, index) => place !== before[index]).length).toBeLessThan(20)
  })

  test('leaves the order of those whose order matters, and spreads the others around them', () => {
    const fixed = Array.from({ length: 4 }, (_, index) => ({
      asks: `¿En qué año ${index}?`,
      options: ['*1900', '1950', '2000', '2020'],
      mark: '{in-order}',
    }))
    const note = noteWith('luz/hoja', [...fixed, ...simple(12)])
    orderOptions([note])
    expect(questionsOf([note]).slice(0, 4).map(texts)).toEqual(
      fixed.map(() => ['1900', '1950', '2000', '2020']),
    )
    expect(spread(places([note]), 4)).toEqual([4, 4, 4, 4])
  })

  for (const last of [
    'Todas las anteriores',
    'Ninguna de las anteriores.',
    'Ninguna de las demás',
    'Las dos anteriores',
    '*Todas las anteriores',
  ]) {
    test(`keeps «${last}» at the end`, () => {
      const questions = simple(6).map(({ asks }) => ({
        asks,
        options: ['Uno', last.startsWith('*') ? 'Dos' : '*Dos', 'Tres', last],
      }))
      for (const question of questionsOf(ordered([noteWith('luz/hoja', questions)]))) {
        expect(texts(question).at(-1)).toBe(last.replace('*', ''))
      }
    })
  }

  test('does not take for such a one an option that only begins like it', () => {
    const questions = simple(8).map(({ asks }) => ({
      asks,
      options: ['Uno', '*Dos', 'Tres', 'Ninguna, porque hay otras hojas en el suelo'],
    }))
    const ends = questionsOf(ordered([noteWith('luz/hoja', questions)])).map((one) => texts(one).at(-1))
    expect(new Set(ends).size).toBeGreaterThan(1)
  })
})
