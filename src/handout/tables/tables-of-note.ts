import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Note } from '../../notes/index.ts'

/** Tables under one heading of the sheet. */
export interface TablePart {
  title: PhrasingContent[]
  tables: Root
}

/**
 * What the sheet of a note holds: the tables of each section, those on its slide too, under its
 * heading. Tables with the same head become one.
 */
export function tableParts({ sections }: Pick<Note, 'sections'>): TablePart[] {
  return sections.flatMap(({ heading, children }) => {
    const tables = joined(tablesIn(children))
    return tables.length === 0
      ? []
      : [{ title: heading.children, tables: { type: 'root', children: tables } }]
  })
}

function tablesIn(nodes: readonly RootContent[]): Table[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [node]
    return 'children' in node ? tablesIn(node.children as RootContent[]) : []
  })
}

function joined(tables: readonly Table[]): Table[] {
  const byHead = new Map<string, Table>()
  for (const table of tables) {
    const [head, ...rows] = table.children
    if (!head) continue
    const key = head.children.map((cell) => toString(cell)).join('\t')
    const before = byHead.get(key)
    byHead.set(key, before ? { ...before, children: [...before.children, ...rows] } : table)
  }
  return [...byHead.values()]
}
