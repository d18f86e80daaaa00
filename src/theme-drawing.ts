import { inlineSvg } from './clean-svg.ts'
import { readThemeDrawing, type Course, type Theme } from './notes/index.ts'

/**
 * The drawing that a theme opens with, as SVG to stand in a page; undefined for a theme without
 * one. It is a picture with the theme's description of it for a name, or, where the words beside it
 * say enough, hidden from who can't see it.
 *
 * @throws {AuthorError} when what the course has is no SVG
 */
export async function themeDrawing(
  course: Pick<Course, 'root'>,
  theme: Theme,
  { described = true }: { described?: boolean } = {},
): Promise<string | undefined> {
  const source = await readThemeDrawing(course.root, theme)
  if (source === undefined || !theme.drawing) return undefined
  const { file, description } = theme.drawing
  return inlineSvg(
    source,
    { file: `docs/_datos/${file}`, namedIn: 'docs/_datos/temas.yml' },
    `drawing-${theme.id}`,
    described ? { role: 'img', 'aria-label': description } : { 'aria-hidden': 'true' },
  )
}
