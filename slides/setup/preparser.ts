/**
 * Slidev's hook before it parses: a note that a lecture imports becomes slides
 * here, in memory. Slidev calls it for the lecture and again on every save.
 */
import { definePreparserSetup } from '@slidev/types'
import { courseRoot, drawFigures, prepareLecture } from './deck.mjs'

export default definePreparserSetup(async ({ filepath }) => {
  const prepared = await prepareLecture(courseRoot(filepath), filepath, drawFigures)
  return [
    {
      name: 'notes',
      transformRawLines(lines) {
        lines.splice(0, lines.length, ...prepared.lines(lines.join('\n')))
      },
      transformSlide: async (_content, frontmatter) => prepared.content(frontmatter),
      transformNote: async (note, frontmatter) => prepared.note(frontmatter, note),
    },
  ]
})
