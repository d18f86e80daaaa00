import type { PhrasingContent } from 'mdast'
import type { MdastPluginDefinition } from 'satteri'
import { isKnownTextDirective } from '../notes/index.ts'
import { text } from './nodes.ts'

/** Gives back as text what only looks like a directive, as the model does: `10:am`. */
export const textDirectives: MdastPluginDefinition = {
  name: 'course-text-directives',
  options: { position: true },
  textDirective(node, context) {
    if (isKnownTextDirective(node)) return
    const { start, end } = node.position!
    const first = node.children[0]?.position?.start.offset ?? end.offset
    const last = node.children.at(-1)?.position?.end.offset ?? end.offset
    const pieces: PhrasingContent[] = [
      text(context.source.slice(start.offset, first)),
      ...node.children,
      text(context.source.slice(last, end.offset)),
    ]
    context.replaceNode(
      node,
      pieces.filter((piece) => piece.type !== 'text' || piece.value !== ''),
    )
  },
}
