import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Words of `nodes` as a person counts them; code and diagrams are looked at, not read. */
export function countWords(nodes: readonly RootContent[], { tables = true } = {}): number {
  let words = 0
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type === 'code' || (node.type === 'table' && !tables)) return SKIP
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return
    words += toString(node)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return SKIP
  })
  return words
}

/** List items in `nodes`, at any depth. */
export function countItems(nodes: readonly RootContent[]): number {
  let items = 0
  visit({ type: 'root', children: [...nodes] } as Root, 'listItem', () => {
    items++
  })
  return items
}
