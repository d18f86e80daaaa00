/** What a file to take away is, to who lists it and to who makes it. */
import { deckManifest } from '../deck/manifest.ts'
import type { LecturePlan } from '../deck/plan.ts'
import type { DeckManifest } from '../lectures/index.ts'
import type { ExamOrder } from './exams/draw-exam.ts'
import type { Course } from '../notes/index.ts'

/** Paper sizes that handouts are laid out for. Most of Latin America prints on `carta` (US Letter). */
export type Paper = 'a4' | 'carta'

/** How a file is made: each has its maker in `makers.ts`. */
export type HandoutKind =
  | 'notes'
  | 'tables'
  | 'slides'
  | 'exercises'
  | 'solutions'
  | 'exam'
  | 'exam-key'
  | 'gift'
  | 'anki'
  | 'epub'
  | 'lined-slides'
  | 'slides-with-notes'
  | 'one-file'

/** Who a file is for: what students get holds no answers. */
export type Reader = 'student' | 'teacher'

/** One file of the course. */
export interface Handout {
  /** File name under `/descargas/`. */
  file: string
  kind: HandoutKind
  /** What it is called, its paper left out: files on other paper share it. */
  title: string
  /** What it is for, for the downloads page. */
  description: string
  for: Reader
  /** Undefined where there are no sheets, or each has the shape of a slide. */
  paper?: Paper
  /** Folder of the lecture in the site, for what is made of its slides. */
  lecture?: string
  /** The session of the lecture, from 1; undefined = all of it. */
  session?: number
  /** Slug of the note whose tables it holds. */
  note?: string
  /** Id of the theme; undefined = all of them. */
  theme?: string
  /** The slides after the plan, instead of those in it. */
  extension?: boolean
  /** Of which exam, and which of its versions. */
  exam?: { order: ExamOrder; version: string }
  /** One page a step instead of one a slide. */
  steps?: boolean
}

/** What the catalogue needs to know of a lecture. */
export interface HandedLecture extends DeckManifest {
  /** Its folder on the site. */
  folder: string
  /** What it is for, in a sentence. */
  description: string
}

/** What the catalogue needs to know of the lecture of `plan`. */
export function handedLecture(plan: LecturePlan): HandedLecture {
  const { folder, description } = plan.lecture
  return { ...deckManifest(plan), folder, description }
}

/** What the catalogue needs to know of a course. */
export type HandedCourse = Pick<Course, 'notes' | 'themes' | 'terms'> & {
  lectures: readonly HandedLecture[]
}

/** What CSS calls each paper, and how many millimetres it has. */
export const paperSizes: Readonly<Record<Paper, { name: string; width: number; height: number }>> = {
  a4: { name: 'A4', width: 210, height: 297 },
  carta: { name: 'letter', width: 215.9, height: 279.4 },
}

export const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', carta: 'carta' }

/** A title with its paper, where the file has one: `Apuntes completos (A4)`. */
export function titleOf({ title, paper }: Pick<Handout, 'title' | 'paper'>): string {
  return paper ? `${title} (${paperNames[paper]})` : title
}

/** A handout for each paper; `name` is what the file is called before `-a4.pdf`. */
export function onBothPapers(name: string, handout: Omit<Handout, 'file' | 'paper'>): Handout[] {
  const papers: readonly Paper[] = ['a4', 'carta']
  return papers.map((paper) => ({ file: `${name}-${paper}.pdf`, ...handout, paper }))
}
