import type { Adapter } from './adapt.ts'
import { element, text } from './nodes.ts'

/** Titles of asides that give none, as on the site. */
const titles: Record<string, string> = {
  note: 'Nota',
  tip: 'Consejo',
  caution: 'Precaución',
  danger: 'Peligro',
}

/** Starlight's asides, for paper. On the site Starlight makes them. */
export const printedAsides: Adapter = {
  containerDirective(node) {
    const title = titles[node.name]
    if (!title) return undefined
    const [first, ...rest] = node.children
    const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
    return element('aside', { class: `aside aside--${node.name}` }, [
      element('p', { class: 'aside__title' }, labelled ? first.children : [text(title)]),
      ...(labelled ? rest : node.children),
    ])
  },
}
