import type { MdastPluginDefinition } from 'satteri'
import { element, text } from './nodes.ts'

/** On paper, what is typed stands out from what the computer answers. */
export const printedCommands: MdastPluginDefinition = {
  name: 'course-printed-commands',
  code(node, context) {
    if (node.lang !== 'console') return
    const lines = node.value.split('\n').map((line, index) => {
      const end = index === 0 ? '' : '\n'
      return line.startsWith('$ ')
        ? [text(end), element('b', {}, [text(line)])]
        : [text(end + line)]
    })
    context.replaceNode(node, element('pre', {}, [element('code', {}, lines.flat())]))
  },
}
