import type { Code } from 'mdast'
import { isDiagram } from '../../notes/diagram.ts'
import type { Document } from '../document.ts'
import { nodesOf } from './nodes.ts'

/** The Mermaid fences of a document. */
export function diagramsOf({ tree, source }: Document): { node: Code; code: string }[] {
  if (!source.includes('mermaid')) return []
  return nodesOf(tree, 'code')
    .filter(isDiagram)
    .map((node) => ({ node, code: node.value }))
}

/** A Mermaid fence, for examples. */
export function fence(code: string): string {
  return `\`\`\`mermaid\n${code}\n\`\`\``
}
