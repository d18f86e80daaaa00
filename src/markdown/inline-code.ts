import type { ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { commandOption } from '../notes/index.ts'
import { eachElement } from './each-element.ts'

/** Letters of code that a narrow line holds, in a column of paper and on a phone. */
export const longestWholeCode = 40

/**
 * Where code in a sentence or a cell may end a line. Each option of a command gets an element that
 * its styles keep whole. Code is a box that stands whole on a line; what is too long for one gets
 * the class `runs-on`, and runs with the text, with its stop or note mark.
 */
export function inlineCode(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName === 'pre') return 'skip'
    if (node.tagName !== 'code') return undefined
    if (toString(node).length > longestWholeCode) node.properties.className = ['runs-on']
    node.children = node.children.flatMap((child) => (child.type === 'text' ? cut(child.value) : [child]))
    return 'skip'
  })
}

function cut(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const { 0: value, index } of text.matchAll(commandOption)) {
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
