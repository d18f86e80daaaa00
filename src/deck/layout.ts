import type { RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Layout } from '../notes/index.ts'
import { isFigure } from './slide-figures.ts'
import { isConsole } from './terminal.ts'

/**
 * The layout that suits a slide's content when the author names none: a figure
 * decides first, then code, then a table; what is left is text.
 */
export function chooseLayout(content: RootContent[]): Layout {
  const has = (test: (node: RootContent) => boolean): boolean => content.some(test)
  if (has(isFigure)) return content.every(isFigure) ? 'diagram' : 'bullets-diagram'
  if (has(isConsole)) return 'terminal'
  if (has((node) => node.type === 'code')) return 'code'
  const table = content.find((node): node is Table => node.type === 'table')
  if (table) return comparesSides(table) ? 'comparison' : 'table'
  if (content.length === 0) return 'title'
  return 'bullets'
}

/** A table that sets things side by side leaves its first heading empty. */
function comparesSides(table: Table): boolean {
  const [heading] = table.children
  const first = heading?.children[0]
  return (heading?.children.length ?? 0) >= 3 && first !== undefined && toString(first).trim() === ''
}
