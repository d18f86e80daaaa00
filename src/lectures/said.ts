/** What a teacher says with a slide, and how long that takes. */
import type { Point } from 'unist'
import type { RootContent } from 'mdast'
import { countWords } from '../notes/count-words.ts'
import type { Section } from '../notes/index.ts'

/**
 * Pace at which a teacher explains, in words a minute: slower than reading
 * aloud (about 150), because a class is looked at, asked and waited for.
 */
export const wordsPerMinute = 110

/** What is said with the slide of a section, or with a question; plain data. */
export interface SaidSection {
  /** Of the section or question. */
  id: string
  title: string
  words: number
  /** Minutes that its author planned, and where; undefined = as long as it takes. */
  planned: { minutes: number; place: Point } | undefined
}

/** Words that are said of `text`, which may be Markdown, with remarks for the teacher and marks of steps in it. */
export function saidWords(text: string): number {
  const said = text.replace(/^:::teacher[^\n]*\n[^]*?^:::[ \t]*$/gm, '').replace(/:step(\{[^}]*\})?/g, '')
  return said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Words that are said of what a note holds: remarks for the teacher are read, not said. */
export function saidWordsIn(nodes: readonly RootContent[]): number {
  return countWords(nodes)
}

/** What is said with each slide that the sections of a note give. */
export function saidOf(sections: readonly Section[]): SaidSection[] {
  return sections.flatMap(({ id, slide, prose, questions }) => [
    ...(slide
      ? [
          {
            id,
            title: slide.title,
            words: saidWordsIn(prose),
            planned:
              slide.minutes === undefined || !slide.node.position
                ? undefined
                : { minutes: slide.minutes, place: slide.node.position.start },
          },
        ]
      : []),
    ...questions.map((question) => ({
      id: question.id,
      title: `${question.id.replace('-', ' ')}`,
      words: saidWordsIn(question.explanation),
      planned: undefined,
    })),
  ])
}
