import type { Root } from 'mdast'
import type { AgingFact } from './types.ts'
import { walk } from './walk.ts'

/** All statements of a note that are marked to be reviewed before a day. */
export function readFacts(tree: Root): AgingFact[] {
  const facts: AgingFact[] = []
  walk(tree, (node) => {
    if (node.type !== 'textDirective' || node.name !== 'dato') return
    const reviewBefore = node.attributes?.['revisar-antes-de'] ?? ''
    facts.push({ children: node.children, reviewBefore, node })
  })
  return facts
}
