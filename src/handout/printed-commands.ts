import type { Element, ElementContent, Text } from 'hast'
import type { HastPluginDefinition } from 'satteri'

/**
 * On paper, what is typed stands out from what the computer answers. It works on
 * the HTML: text put into the Markdown tree would lose the indentation of its lines.
 */
export const printedCommands: HastPluginDefinition = {
  name: 'course-printed-commands',
  element: {
    filter: ['code'],
    visit(node, context) {
      if (![node.properties.className].flat().includes('language-console')) return
      let typed = false
      const lines = context
        .textContent(node)
        .replace(/\n$/, '')
        .split('\n')
        .flatMap((line, index) => {
          // `> ` continues a command; in an answer it is part of the text.
          typed = line.startsWith('$ ') || (typed && line.startsWith('> '))
          const content = typed ? element('b', [text(line)]) : text(line)
          return index === 0 ? [content] : [text('\n'), content]
        })
      return element('code', lines)
    },
  },
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function text(value: string): Text {
  return { type: 'text', value }
}
