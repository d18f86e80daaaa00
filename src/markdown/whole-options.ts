import type { ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** An option of a command, after another word, short enough for a narrow cell: `-it`, `--rm`, `--name=pan`. */
const option = /(?<=\s)--?[^\s-]\S{0,20}(?!\S)/g

/**
 * Browsers end a line after any hyphen: a command would be read as `run -` and `it`. Each option
 * of a command in a sentence or a cell gets an element that its styles keep whole.
 */
export function wholeOptions(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') return SKIP
    if (node.tagName !== 'code') return undefined
    node.children = node.children.flatMap((child) => (child.type === 'text' ? cut(child.value) : [child]))
    return SKIP
  })
}

function cut(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const { 0: value, index } of text.matchAll(option)) {
    parts.push(
      { type: 'text', value: text.slice(end, index) },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['option'] },
        children: [{ type: 'text', value }],
      },
    )
    end = index + value.length
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) })
  return parts
}
