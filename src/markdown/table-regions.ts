import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/**
 * A wide table scrolls in a region of its own, which has a name and which the keyboard reaches
 * (WCAG 2.1.1). Where it fits, the element `components/client/scroll-region.ts` takes the focus away.
 */
export function tableRegions(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-region'], role: 'region', tabIndex: 0, ariaLabel: nameOf(table) },
      children: [table],
    }
    return SKIP
  })
}

/** What a table is about: the heads of its columns. */
function nameOf(table: Element): string {
  const heads: string[] = []
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th' && cell.properties.scope !== 'row') heads.push(toString(cell).trim())
  })
  const named = heads.filter(Boolean)
  return named.length > 0 ? `Tabla: ${named.join(', ')}` : 'Tabla'
}
