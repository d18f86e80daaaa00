import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { classesOf } from './classes.ts'

/** What a paragraph may announce that stands below it. */
const announced = new Set(['pre', 'ul', 'ol', 'table', 'figure', 'div', 'aside', 'dl', 'blockquote'])

/**
 * Marks the paragraphs that announce what follows, so that no page ends between: those before code,
 * a list, a table or a picture, and those that end in a colon, whatever follows.
 */
export function introductions(tree: Root): void {
  const mark = (children: (RootContent | ElementContent)[]): void => {
    const elements = children.filter((child): child is Element => child.type === 'element')
    for (const [index, node] of elements.entries()) {
      const next = elements[index + 1]
      if (node.tagName !== 'p' || !next) continue
      if (announced.has(next.tagName) || /:\s*$/.test(toString(node))) {
        node.properties = {
          ...node.properties,
          class: undefined,
          className: [...classesOf(node), 'announces'],
        }
      }
    }
  }
  mark(tree.children)
  visit(tree, 'element', ({ children }) => mark(children))
}
