import { understand, vocabularyOf, type Question } from './concepts.ts'
import type { Lexicon } from './lexicon.ts'
import { rankPages, type Engine, type RankedPage } from './rank-pages.ts'

/** What a question found. */
export interface Answer {
  question: Question
  /** The best first. */
  pages: RankedPage[]
}

/** What answers questions on a course with its index and its lexicon. */
export function asker({ pages, words, names }: Lexicon, engine: Engine): (asked: string) => Promise<Answer> {
  const vocabulary = vocabularyOf(words, names)
  return async (asked) => {
    const question = understand(asked, vocabulary)
    return { question, pages: await rankPages(question, pages, engine) }
  }
}
