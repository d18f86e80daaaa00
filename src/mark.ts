import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanSvg, inlineSvg, type DrawingPlace } from './clean-svg.ts'
import { readMark, type Course } from './notes/index.ts'

/** The mark of a course that has none of its own, from the root of the project. */
const ownMark = 'src/assets/mark.svg'

/**
 * The course's mark as an SVG file: its own, or the machine's.
 *
 * @throws {AuthorError} when what the course has is no SVG
 */
export async function courseMark(course: Pick<Course, 'root' | 'settings'>): Promise<string> {
  const source = (await readMark(course)) ?? (await readFile(join(course.root, ownMark), 'utf8'))
  return cleanSvg(source, placeOfMark(course))
}

/**
 * The course's mark, to stand in a page: without scripts, with ids and classes that meet no
 * others, hidden from who can't see it, since the title stands beside it.
 */
export async function inlineMark(course: Pick<Course, 'root' | 'settings'>): Promise<string> {
  return inlineSvg(await courseMark(course), placeOfMark(course), 'mark', { 'aria-hidden': 'true' })
}

function placeOfMark({ settings }: Pick<Course, 'settings'>): DrawingPlace {
  return { file: `docs/_datos/${settings.mark}`, namedIn: 'docs/_datos/curso.yml' }
}
