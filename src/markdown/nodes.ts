import type { PhrasingContent, Text } from 'mdast'
import type { Custom, MdastNode } from 'satteri'

/** What an adapter puts into the tree: Markdown's own nodes, and elements of ours. */
export type Content = MdastNode | Custom

/** HTML attributes: `class` and the rest as HTML spells them; `true` for bare ones. */
export type Attributes = Record<string, string | number | boolean | undefined>

/** For words of the page's furniture, which would only blur what the search finds and shows. */
export const unsearched: Attributes = { 'data-pagefind-ignore': true }

/** An HTML element that Markdown has no word for. */
export function element(tagName: string, attributes: Attributes, children: readonly Content[] = []): Custom {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false)
  return {
    type: 'element',
    children: [...children],
    data: { hName: tagName, hProperties: Object.fromEntries(given) as never },
  }
}

/** Plain text. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** A link; `url` as an author would write it. */
export function link(url: string, children: PhrasingContent[]): MdastNode {
  return { type: 'link', url, children }
}
