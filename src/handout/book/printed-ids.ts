import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Makes the ids of a note unique among all notes of the printed course, and puts its headings one
 * level down, below those of the chapter and the note.
 *
 * @param idPrefix what comes before the id that an element has on the site
 */
export function printedIds(idPrefix: string) {
  return (tree: Root): void =>
    visit(tree, 'element', (node) => {
      if (/^h[2-6]$/.test(node.tagName)) node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + 1)}`
      const { id } = node.properties
      // Footnotes have it already.
      if (typeof id === 'string' && !id.startsWith(idPrefix)) node.properties.id = idPrefix + id
    })
}
