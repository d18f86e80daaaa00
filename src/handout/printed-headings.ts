import type { HastPluginEntry } from 'satteri'
import GithubSlugger from 'github-slugger'

/**
 * Headings of a note inside the printed course: one level down, below those
 * of the chapter and the note, and with ids that are unique among all notes.
 *
 * @param idPrefix what comes before the id that the heading has on the site
 */
export function printedHeadings(idPrefix: string): HastPluginEntry {
  return () => {
    const slugger = new GithubSlugger()
    return {
      name: 'course-printed-headings',
      element: {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const id = node.properties.id ?? slugger.slug(context.textContent(node))
          const level = Math.min(6, Number(node.tagName.slice(1)) + 1)
          return {
            ...node,
            tagName: `h${level}`,
            properties: { ...node.properties, id: `${idPrefix}${id}` },
          }
        },
      },
    }
  }
}
