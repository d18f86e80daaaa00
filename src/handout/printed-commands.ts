import type { Element, ElementContent, Root, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/**
 * On paper, what is typed stands out from what the computer answers. It works on
 * the HTML: text put into the Markdown tree would lose the indentation of its lines.
 */
export function printedCommands(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'code') return undefined
    if (![node.properties.className].flat().includes('language-console')) return undefined
    let typed = false
    node.properties = {}
    node.children = toString(node)
      .replace(/\n$/, '')
      .split('\n')
      .flatMap((line, index): ElementContent[] => {
        // `> ` continues a command; in an answer it is part of the text.
        typed = line.startsWith('$ ') || (typed && line.startsWith('> '))
        const content = typed ? strong(line) : text(line)
        return index === 0 ? [content] : [text('\n'), content]
      })
    return SKIP
  })
}

function strong(value: string): Element {
  return { type: 'element', tagName: 'b', properties: {}, children: [text(value)] }
}

function text(value: string): Text {
  return { type: 'text', value }
}
