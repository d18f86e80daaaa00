import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { optimize } from 'svgo'
import { AuthorError } from './author-error.ts'
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
  return clean(source, course)
}

/**
 * The course's mark, to stand in a page: without scripts, with ids and classes that meet no
 * others, hidden from who can't see it, since the title stands beside it.
 */
export async function inlineMark(course: Pick<Course, 'root' | 'settings'>): Promise<string> {
  const svg = clean(await courseMark(course), course, [
    'removeDimensions',
    'removeTitle',
    { name: 'prefixIds', params: { prefix: 'mark', delim: '-' } },
    { name: 'addAttributesToSVGElement', params: { attribute: { 'aria-hidden': 'true' } } },
  ])
  return svg
}

type Plugins = NonNullable<NonNullable<Parameters<typeof optimize>[1]>['plugins']>

function clean(source: string, { settings }: Pick<Course, 'settings'>, more: Plugins = []): string {
  try {
    const plugins: Plugins = [
      'removeXMLProcInst',
      'removeDoctype',
      'removeComments',
      'removeScripts',
      ...more,
    ]
    return optimize(source, { plugins }).data
  } catch (cause) {
    throw new AuthorError(`El dibujo «docs/_datos/${settings.mark}» no es un SVG que se pueda leer`, {
      place: 'docs/_datos/curso.yml',
      hint: 'Ábrelo con un programa de dibujo y guárdalo de nuevo como SVG.',
      cause,
    })
  }
}
