import { readPlans } from '../deck/read-plans.ts'
import { handoutsOf } from '../handout/catalog.ts'
import { handedLecture, type HandedLecture, type Handout } from '../handout/handout.ts'
import { placesOf } from '../handout/lecture-slides.ts'
import type { Note } from '../notes/index.ts'
import { courseRoot, currentCourse } from './current-course.ts'
import { oncePerBuild } from './once-per-build.ts'

/** The files that the course hands out, and the lectures that some are made of. */
export interface Handouts {
  handouts: Handout[]
  lectures: HandedLecture[]
}

/** What the course hands out: listed once per build, anew each time while editing. */
export function readHandouts(): Promise<Handouts> {
  if (process.env.NODE_ENV !== 'production') return listAll()
  return oncePerBuild(`handouts ${courseRoot()}`, listAll)
}

async function listAll(): Promise<Handouts> {
  const course = await currentCourse()
  const lectures = (await readPlans(course)).map(handedLecture)
  return { handouts: handoutsOf({ ...course, lectures }), lectures }
}

/**
 * The files that students take away of what `note` is part of: its chapter, or the notes where there
 * are no chapters; its tables; the slides that show it; the exercises.
 */
export function handoutsFor(
  { slug, theme }: Pick<Note, 'slug' | 'theme'>,
  { handouts, lectures }: Handouts,
): Handout[] {
  const notes = handouts.filter(({ kind }) => kind === 'notes')
  const chapter = notes.filter((handout) => handout.theme === theme)
  const slides = handouts.filter((handout) => {
    const lecture = lectures.find(({ folder }) => folder === handout.lecture)
    if (handout.kind !== 'slides' || !lecture) return false
    return placesOf(handout, lecture).some((place) =>
      lecture.slides[place - 1]!.address?.startsWith(`${slug}/`),
    )
  })
  const tables = handouts.filter(({ kind, note }) => kind === 'tables' && note === slug)
  const exercises = handouts.filter(({ kind }) => kind === 'exercises')
  return [...(chapter.length > 0 ? chapter : notes), ...tables, ...slides, ...exercises]
}
