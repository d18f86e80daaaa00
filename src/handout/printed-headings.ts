import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Headings of a note inside the printed course: one level down, below those
 * of the chapter and the note, and with ids that are unique among all notes.
 *
 * @param idPrefix what comes before the id that the heading has on the site
 */
export function printedHeadings(idPrefix: string) {
  return (tree: Root): void =>
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return
      node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + 1)}`
      node.properties.id = `${idPrefix}${String(node.properties.id)}`
    })
}
