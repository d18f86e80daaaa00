import type { MdastPluginDefinition } from 'satteri'

/** `::no-slide` speaks to the deck and the linter; readers see nothing of it. */
export const noSlide: MdastPluginDefinition = {
  name: 'course-no-slide',
  leafDirective(node, context) {
    if (node.name === 'no-slide') context.removeNode(node)
  },
}
