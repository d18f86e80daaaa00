import type { Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { isKnownTextDirective } from './directives.ts'
import { joinTexts } from './join-texts.ts'
import { find } from './walk.ts'

/** Gives back as text what only looks like a directive: `10:am`, `pan:integral`. */
export function restoreText(tree: Root, source: string): void {
  // Few notes have any, and looking costs a third of what visiting does.
  if (!find(tree, (node) => node.type === 'textDirective' && !isKnownTextDirective(node))) return
  const changed = new Set<Parents>()
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined || isKnownTextDirective(node)) return
    const { start, end } = node.position!
    const label = node.children
    const first = label[0]?.position?.start ?? end
    const last = label.at(-1)?.position?.end ?? end
    const piece = (from: Point, to: Point): Text => ({
      type: 'text',
      value: source.slice(from.offset, to.offset),
      position: { start: from, end: to },
    })
    const restored: PhrasingContent[] = [piece(start, first), ...label, piece(last, end)].filter(
      (child) => child.type !== 'text' || child.value !== '',
    )
    parent.children.splice(index, 1, ...(restored as never[]))
    changed.add(parent)
    return [SKIP, index]
  })
  for (const parent of changed) joinTexts(parent)
}
