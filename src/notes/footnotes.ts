import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { walk } from './walk.ts'

/** All footnote references and definitions of a note, in order. */
export function readFootnotes(tree: Root): {
  references: FootnoteReference[]
  definitions: FootnoteDefinition[]
} {
  const references: FootnoteReference[] = []
  const definitions: FootnoteDefinition[] = []
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') references.push(node)
    if (node.type === 'footnoteDefinition') definitions.push(node)
  })
  return { references, definitions }
}
