import type { MdastPluginDefinition } from 'satteri'
import { element, text } from './nodes.ts'

/** Titles of asides that give none, as on the site. */
const titles: Record<string, string> = {
  note: 'Nota',
  tip: 'Consejo',
  caution: 'Precaución',
  danger: 'Peligro',
}

/** Starlight's asides, for paper. On the site Starlight makes them. */
export const printedAsides: MdastPluginDefinition = {
  name: 'course-printed-asides',
  containerDirective(node, context) {
    const title = titles[node.name]
    if (!title) return
    const [first, ...rest] = node.children
    const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
    context.replaceNode(
      node,
      element('aside', { class: `aside aside--${node.name}` }, [
        element('p', { class: 'aside__title' }, labelled ? first.children : [text(title)]),
        ...(labelled ? rest : node.children),
      ]),
    )
  },
}
