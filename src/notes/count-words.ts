import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { isElement } from './elements.ts'

/** Words of `nodes` as a person counts them; code, diagrams, pictures and elements are looked at, not read. */
export function countWords(nodes: readonly RootContent[], { tables = true } = {}): number {
  let words = 0
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type === 'code' || (node.type === 'table' && !tables) || isElement(node)) return SKIP
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return
    words += toString(node, { includeImageAlt: false })
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return SKIP
  })
  return words
}

/** List items in `nodes`, at any depth, but for what an interactive element shows. */
export function countItems(nodes: readonly RootContent[]): number {
  let items = 0
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (isElement(node)) return SKIP
    if (node.type === 'listItem') items++
    return undefined
  })
  return items
}
