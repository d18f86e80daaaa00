/**
 * Draws an exam out of the questions of a course. Chance comes from SHA-256 of the seed and of what
 * each question is, so the same seed draws the same exam as long as the questions are the same.
 */
import { orderWithin, seedOf, shuffled, type Question } from '../../notes/index.ts'
import { examinableQuestions, type AskingCourse, type BankQuestion } from '../bank/bank-questions.ts'

/** What an exam is to be like. */
export interface ExamOrder {
  /** How many questions. */
  questions: number
  seed: string
  /** Ids of the themes that it asks about; undefined = all. */
  themes: readonly string[] | undefined
}

/** The questions that an exam may ask, those that are kept for exams among them. */
export function examPool(course: AskingCourse, themes: ExamOrder['themes']): BankQuestion[] {
  return examinableQuestions(course).filter(({ theme }) => !themes || themes.includes(theme.id))
}

/**
 * The questions of one version, in its order and each with its options in the order of that version.
 * All versions ask the same. Each theme has a share of the questions as large as its own.
 *
 * @param version its letter
 * @throws RangeError when there are fewer questions than are asked for
 */
export function drawVersion(course: AskingCourse, order: ExamOrder, version: string): BankQuestion[] {
  const drawn = drawQuestions(examPool(course, order.themes), order)
  const own = seedOf(order.seed, version)
  const ordered = shuffled(drawn, own, ({ id }) => id).map((one) => {
    const question: Question = { ...one.question }
    return { ...one, question }
  })
  // The right letters are spread evenly within each version.
  orderWithin(ordered.map(({ id, question }) => ({ question, seed: seedOf(own, id) })))
  return ordered
}

function drawQuestions(
  pool: readonly BankQuestion[],
  { questions: wanted, seed }: ExamOrder,
): BankQuestion[] {
  if (wanted > pool.length) throw new RangeError(`There are ${pool.length} questions, not ${wanted}`)
  const themes = [...new Set(pool.map(({ theme }) => theme.id))].map((id) => {
    const own = pool.filter(({ theme }) => theme.id === id)
    const share = (own.length * wanted) / pool.length
    return { id, own, share, count: Math.floor(share) }
  })
  // What is left of the shares goes to the largest remainders; of equal ones, to whom the seed says.
  const missing = wanted - themes.reduce((sum, { count }) => sum + count, 0)
  const byRemainder = shuffled(themes, seed, ({ id }) => id).sort(
    (a, b) => b.share - b.count - (a.share - a.count),
  )
  for (const theme of byRemainder.slice(0, missing)) theme.count += 1
  return themes.flatMap(({ own, count }) => shuffled(own, seed, ({ id }) => id).slice(0, count))
}
