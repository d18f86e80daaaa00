import type { PhrasingContent, RootContent, Text } from 'mdast'
import type { Data, Literal, Parent } from 'unist'

/** An HTML element that Markdown has no word for, as `mdast-util-to-hast` takes it. */
export interface CustomElement extends Parent {
  type: 'element'
  children: Content[]
  data: Data & { hName: string; hProperties: Record<string, string | number | true> }
}

/** HTML of the machine's own, put into the page as it is. An author's is of type `html`. */
export interface Raw extends Literal {
  type: 'raw'
  value: string
}

declare module 'mdast' {
  interface RootContentMap {
    element: CustomElement
    raw: Raw
  }
  interface PhrasingContentMap {
    element: CustomElement
    raw: Raw
  }
}

declare module 'mdast' {
  interface Data {
    /** Attributes of the HTML element that a node becomes. */
    hProperties?: Record<string, string | number | boolean | undefined>
  }
}

/** What an adapter puts into the tree: Markdown's own nodes, and elements of ours. */
export type Content = RootContent

/** HTML attributes: `class` and the rest as HTML spells them; `true` for bare ones. */
export type Attributes = Record<string, string | number | boolean | undefined>

/** For words of the page's furniture, which would only blur what the search finds and shows. */
export const unsearched: Attributes = { 'data-pagefind-ignore': true }

/** An HTML element that Markdown has no word for. */
export function element(
  tagName: string,
  attributes: Attributes,
  children: readonly Content[] = [],
): CustomElement {
  const hProperties: CustomElement['data']['hProperties'] = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) hProperties[name] = value
  }
  return { type: 'element', children: [...children], data: { hName: tagName, hProperties } }
}

/** Plain text. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** A link; `url` as an author would write it. */
export function link(url: string, children: PhrasingContent[]): Content {
  return { type: 'link', url, children }
}
