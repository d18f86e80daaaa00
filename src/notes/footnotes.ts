import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** All footnote references and definitions of a note, in order. */
export function readFootnotes(tree: Root): {
  references: FootnoteReference[]
  definitions: FootnoteDefinition[]
} {
  const references: FootnoteReference[] = []
  const definitions: FootnoteDefinition[] = []
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') references.push(node)
    if (node.type === 'footnoteDefinition') definitions.push(node)
  })
  return { references, definitions }
}
