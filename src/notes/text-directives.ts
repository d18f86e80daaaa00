import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isKnownTextDirective } from './directives.ts'
import { find } from './walk.ts'

/** Gives back as text what only looks like a directive: `10:am`, `nginx:alpine`. */
export function restoreText(tree: Root, source: string): void {
  // Few notes have any, and looking costs a third of what visiting does.
  if (!find(tree, (node) => node.type === 'textDirective' && !isKnownTextDirective(node))) return
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined || isKnownTextDirective(node)) return
    const { start, end } = node.position!
    const label = node.children
    const first = label[0]?.position?.start.offset ?? end.offset
    const last = label.at(-1)?.position?.end.offset ?? end.offset
    const piece = (from: number | undefined, to: number | undefined): Text => ({
      type: 'text',
      value: source.slice(from, to),
    })
    const restored: PhrasingContent[] = [
      piece(start.offset, first),
      ...label,
      piece(last, end.offset),
    ].filter((child) => child.type !== 'text' || child.value !== '')
    parent.children.splice(index, 1, ...(restored as never[]))
    return [SKIP, index + restored.length]
  })
}
