import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { AgingFact } from './types.ts'

/** All statements of a note that are marked to be reviewed before a day. */
export function readFacts(tree: Root): AgingFact[] {
  const facts: AgingFact[] = []
  visit(tree, 'textDirective', (node) => {
    if (node.name !== 'dato') return
    const reviewBefore = node.attributes?.['revisar-antes-de'] ?? ''
    facts.push({ children: node.children, reviewBefore, node })
  })
  return facts
}
