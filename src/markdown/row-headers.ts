import type { Element, ElementContent, Root } from 'hast'
import { eachElement } from './each-element.ts'

/**
 * A table whose corner is empty has headers on two sides. The corner then heads nothing, and
 * the first cell of each row is the header of its row.
 */
export function rowHeaders(tree: Root): void {
  eachElement(tree, (table) => {
    if (table.tagName !== 'table') return undefined
    const parts = table.children.filter(isElement)
    const rows = parts.flatMap((part) => part.children.filter(isElement))
    const [corner] = rows[0]?.children.filter(isElement) ?? []
    if (!corner || corner.children.length > 0) return 'skip'
    for (const row of rows) {
      const cell = row.children.find(isElement)
      if (cell?.tagName === 'th') cell.tagName = 'td'
      else if (cell) {
        cell.tagName = 'th'
        cell.properties.scope = 'row'
      }
    }
    return 'skip'
  })
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
