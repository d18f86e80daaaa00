import { relative, sep } from 'node:path'
import { readLectureAt } from '../lectures/index.ts'
import {
  brokenData,
  plainText,
  type Course,
  type Diagram,
  type DiagramWord,
  type Note,
} from '../notes/index.ts'
import { readCourseAgain } from './course-memory.ts'
import { AuthorError } from '../author-error.ts'
import { courseMark } from '../mark.ts'
import { themeDrawing } from '../theme-drawing.ts'
import { planLecture, type LecturePlan } from './plan.ts'
import { withTiming } from './presenter-notes.ts'
import { refuseBroken } from './problems.ts'
import { projectNote } from './project-note.ts'
import { slidevScript } from './script.ts'
import { lectureLines, skeletonLines } from './skeleton.ts'
import type { DeckSlide, Figures, Place } from './types.ts'

/** Draws diagrams by the course's words; the figures that it resolves with are looked up slide by slide. */
export type DrawFigures = (
  diagrams: { note: Note; diagram: Diagram }[],
  words: readonly DiagramWord[],
) => Promise<Figures>

/** What Slidev's preparser asks for while it loads a lecture. */
export interface PreparedLecture {
  plan: LecturePlan
  course: Course
  /** Slidev's lines for a file that it has read: the lecture's own, or an imported note's. */
  lines(text: string): string[]
  /** Content of the slide with this frontmatter; undefined leaves what is there. */
  content(frontmatter: Frontmatter): string | undefined
  /** Presenter notes of the slide with this frontmatter; `own` are those that it has. */
  note(frontmatter: Frontmatter, own: string | undefined): string | undefined
}

type Frontmatter = Record<string, unknown>

/**
 * Reads course and lecture, and prepares what Slidev is to be told of them.
 *
 * @param root absolute path of the repository
 * @param entry absolute path of the lecture's file
 * @throws {AuthorError} when the lecture, or a note that it shows, is wrong
 */
export async function prepareLecture(
  root: string,
  entry: string,
  draw: DrawFigures,
): Promise<PreparedLecture> {
  const course = await readCourseAgain(root)
  // Until they are mended, nothing can be said of what refers to them.
  refuseBroken(brokenData(course))
  const lecture = await readLectureAt(relative(root, entry).split(sep).join('/'), course)
  const imports = lecture.parts.filter((part) => part.kind === 'note')
  const notes = [...new Set(imports.map((part) => part.note))]
  refuseBroken([lecture.file, ...notes.map((note) => note.file)])

  const context = {
    ...course,
    figures: await draw(notes.flatMap(slideDiagrams), course.diagramWords),
    drawings: await drawingsOf(course),
  }
  const plan = planLecture(lecture, context)
  const mark = await courseMark(course)
  const planned = new Map<string, DeckSlide>()
  for (const one of plan.slides) if (one.kind === 'note') planned.set(one.slide.alias, one.slide)
  const slidesOf = (note: Note): DeckSlide[] =>
    projectNote(note, context).map((slide) => planned.get(slide.alias) ?? slide)

  const find = ({ routeAlias }: Frontmatter): DeckSlide | undefined =>
    typeof routeAlias === 'string' ? planned.get(routeAlias) : undefined

  return {
    plan,
    course,
    lines(text) {
      if (sameText(text, String(lecture.file))) {
        return lectureLines(plan, { settings: course.settings, mark }, ({ note }) => slidesOf(note))
      }
      const note = notes.find((one) => sameText(text, String(one.file)))
      if (!note) throw new AuthorError('Una nota cambió mientras se leía. Guárdala otra vez.')
      return skeletonLines(slidesOf(note))
    },
    content(frontmatter) {
      return find(frontmatter)?.content
    },
    note(frontmatter, ownNote) {
      const slide = find(frontmatter)
      if (slide) return slidevScript(slide.note)
      const { minutes, place } = (frontmatter.course ?? {}) as { minutes?: number; place?: Place }
      return minutes === undefined ? ownNote : slidevScript(withTiming(ownNote ?? '', minutes, place))
    },
  }
}

/** What the themes open with, by their ids. */
async function drawingsOf(course: Course): Promise<Map<string, string>> {
  const drawn = await Promise.all(
    course.themes.map(async (theme) => [theme.id, await themeDrawing(course, theme)] as const),
  )
  return new Map(drawn.flatMap(([id, svg]) => (svg === undefined ? [] : [[id, svg]])))
}

function slideDiagrams(note: Note): { note: Note; diagram: Diagram }[] {
  return note.sections.flatMap((section) =>
    section.diagrams.filter((diagram) => diagram.onSlide).map((diagram) => ({ note, diagram })),
  )
}

/** Whether Slidev's text is the model's. It has cut the file into lines by itself, where CR is no line end. */
function sameText(slidevs: string, ours: string): boolean {
  const unbroken = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return unbroken(plainText(slidevs)) === unbroken(ours)
}
