/**
 * In which order the options of the questions are shown. Whoever writes a question tends to put the
 * right option in the middle; here every letter is right about as often as the others, within each
 * theme and among the questions with as many options. The notes stay as they are.
 *
 * Chance comes from SHA-256 of what the question is, so site, slides, paper and bank agree, and so
 * do two builds. A question that is added or changed leaves about three of four of the others as
 * they were: the others make room for it.
 */
import { createHash } from 'node:crypto'
import { toString } from 'mdast-util-to-string'
import type { Note, Option, Question } from './types.ts'

/** Puts the options of all questions of `notes` into the order in which they are shown. */
export function orderOptions(notes: readonly Note[]): void {
  const themes = new Map<string, Seeded[]>()
  for (const note of notes) {
    const theme = themes.get(note.theme) ?? []
    themes.set(note.theme, theme)
    for (const { questions, examQuestions } of note.sections) {
      for (const question of [...questions, ...examQuestions]) {
        const asked = question.text.map((node) => toString(node)).join('\n')
        theme.push({ question, seed: seedOf(note.slug, asked) })
      }
    }
  }
  for (const questions of themes.values()) orderWithin(questions)
}

/** A seed from `parts`: 64 hexadecimal digits. */
export function seedOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}

/** `items` in an order that `seed` chooses, each order as likely as any; `keyOf` tells them apart. */
export function shuffled<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: seedOf(seed, keyOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}

/** A question to put in order, and where its chance comes from. */
export interface Seeded {
  question: Question
  seed: string
}

/** How often each place was right; by number of options, and among all. */
class Places {
  readonly #counts = new Map<string, number>()

  used(place: number, of: number | 'all'): number {
    return this.#counts.get(`${of}:${place}`) ?? 0
  }

  take(place: number, of: number): void {
    for (const group of [of, 'all'] as const) {
      this.#counts.set(`${group}:${place}`, this.used(place, group) + 1)
    }
  }
}

/** Orders the options of `questions`, whose right letters are to be spread evenly. */
export function orderWithin(questions: readonly Seeded[]): void {
  const places = new Places()
  const inSeedOrder = [...questions].sort((a, b) => (a.seed < b.seed ? -1 : a.seed > b.seed ? 1 : 0))
  // What can't move comes first: the others are spread around it.
  const movable = inSeedOrder.filter(({ question }) => {
    question.options = fixedOrder(question.options)
    if (!question.inOrder && question.options.length > 1) return true
    takeRight(question.options, places)
    return false
  })
  for (const { question, seed } of movable) {
    question.options = order(question.options, seed, places)
    takeRight(question.options, places)
  }
}

function order(options: readonly Option[], seed: string, places: Places): Option[] {
  const [last, free] = [options.filter(isLast), options.filter((option) => !isLast(option))]
  const mixed = shuffled(free, seed, ({ written }) => `${written}`)
  const right = mixed.findIndex(({ correct }) => correct)
  // With several right ones, any order is as good as another.
  if (mixed.filter(({ correct }) => correct).length !== 1) return [...mixed, ...last]
  const all = shuffled([...mixed.keys()], seed, (place) => `lugar ${place}`)
  const [place = 0] = all.sort(
    (a, b) =>
      places.used(a, options.length) - places.used(b, options.length) ||
      places.used(a, 'all') - places.used(b, 'all'),
  )
  const others = mixed.toSpliced(right, 1)
  return [...others.toSpliced(place, 0, mixed[right]!), ...last]
}

function fixedOrder(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => a.written - b.written)
}

function takeRight(options: readonly Option[], places: Places): void {
  for (const [place, { correct }] of options.entries()) if (correct) places.take(place, options.length)
}

/** «Todas las anteriores», «Ninguna de las demás», «Las dos opciones anteriores». */
const ofOthers =
  /^\s*(tod[ao]s|ningun[ao]|amb[ao]s|cualquiera|l[ao]s (dos|tres|cuatro))(?!\p{L}).*(?<!\p{L})(anteriores|demás|otr[ao]s|de arriba)\s*\.?\s*$/iu

/** Whether an option speaks of the ones before it. */
function isLast({ children }: Option): boolean {
  return ofOthers.test(children.map((node) => toString(node)).join(' '))
}
