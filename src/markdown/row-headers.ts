import type { Element, ElementContent } from 'hast'
import type { HastPluginDefinition } from 'satteri'

/**
 * A table whose corner is empty has headers on two sides. The corner then heads nothing, and
 * the first cell of each row is the header of its row.
 */
export const rowHeaders: HastPluginDefinition = {
  name: 'course-row-headers',
  element: {
    filter: ['table'],
    visit(table) {
      const corner = firstElement(firstElement(firstElement(table)))
      if (!corner || corner.children.length > 0) return
      return inEachRow(table, (cell) =>
        cell.tagName === 'th'
          ? { ...cell, tagName: 'td' }
          : { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } },
      )
    },
  },
}

function firstElement(node: Element | undefined): Element | undefined {
  return node?.children.find(isElement)
}

/** The table with the first cell of each row changed. */
function inEachRow(table: Element, change: (cell: Element) => Element): Element {
  const children = (node: Element, map: (child: Element, index: number) => Element): Element => {
    let index = 0
    return {
      ...node,
      children: node.children.map((child) => (isElement(child) ? map(child, index++) : child)),
    }
  }
  return children(table, (part) =>
    children(part, (row) => children(row, (cell, index) => (index === 0 ? change(cell) : cell))),
  )
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
