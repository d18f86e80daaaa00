import { toString } from 'mdast-util-to-string'
import { seedOf, taughtNotes, type Course, type Note, type Question, type Theme } from '../../notes/index.ts'

/** A question of the course's bank. */
export interface BankQuestion {
  /**
   * Stays when other questions come or go: it is made of the note and of what is asked. Letters and
   * digits.
   */
  id: string
  question: Question
  note: Note
  theme: Theme
  /** The theme's place in teaching order, from 1. */
  number: number
  /** The question's place among those of its note, from 1. */
  place: number
}

/** What the bank needs to know of a course. */
export type AskingCourse = Pick<Course, 'notes' | 'themes'>

/** The questions that students may see, by theme and note, in teaching order. */
export function bankQuestions(course: AskingCourse): BankQuestion[] {
  return questionsOf(course, ({ sections }) => sections.flatMap(({ questions }) => questions))
}

/** Those, and after each note's the ones that are kept for exams. */
export function examinableQuestions(course: AskingCourse): BankQuestion[] {
  return questionsOf(course, ({ sections }) => [
    ...sections.flatMap(({ questions }) => questions),
    ...sections.flatMap(({ examQuestions }) => examQuestions),
  ])
}

function questionsOf(course: AskingCourse, of: (note: Note) => Question[]): BankQuestion[] {
  const taught = taughtNotes(course)
  const used = new Map<string, number>()
  return course.themes.flatMap((theme, index) =>
    taught
      .filter((note) => note.theme === theme.id)
      .flatMap((note) =>
        of(note).map((question, place) => {
          const id = stableId(note.slug, question.text.map((node) => toString(node)).join('\n'))
          const again = used.get(id) ?? 0
          used.set(id, again + 1)
          return {
            id: again === 0 ? id : `${id}-${again + 1}`,
            question,
            note,
            theme,
            number: index + 1,
            place: place + 1,
          }
        }),
      ),
  )
}

/** An id made of `parts`: 12 hexadecimal digits. */
export function stableId(...parts: string[]): string {
  return seedOf(...parts).slice(0, 12)
}
