import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { eachElement } from './each-element.ts'

/**
 * A wide table scrolls in a region of its own, which has a name and which the keyboard reaches
 * (WCAG 2.1.1). Where it fits, the element `components/client/scroll-region.ts` takes the focus away.
 */
export function tableRegions(tree: Root): void {
  const named = new Map<string, number>()
  eachElement(tree, (table, { parent, index }) => {
    if (table.tagName !== 'table') return undefined
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-region'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: unlike(nameOf(table), named),
      },
      children: [table],
    }
    return 'skip'
  })
}

/** Two regions of a page with one name could not be told apart: the second says that it is. */
function unlike(name: string, named: Map<string, number>): string {
  const count = (named.get(name) ?? 0) + 1
  named.set(name, count)
  return count === 1 ? name : `${name} (${count})`
}

/** What a table is about: the heads of its columns. */
function nameOf(table: Element): string {
  const heads: string[] = []
  eachElement(table, (cell) => {
    if (cell.tagName === 'th' && cell.properties.scope !== 'row') heads.push(toString(cell).trim())
  })
  const named = heads.filter(Boolean)
  return named.length > 0 ? `Tabla: ${named.join(', ')}` : 'Tabla'
}
