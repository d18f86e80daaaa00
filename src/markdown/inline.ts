import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../notes/index.ts'
import { html } from './html.ts'
import { links } from './links.ts'
import { renderTree } from './render-tree.ts'

/**
 * Inline Markdown of a data file → HTML without its paragraph.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function inlineHtml(markdown: string, base: string): string {
  const rendered = renderTree(parseMarkdown(markdown), { adapters: [html], hast: [links(base)] })
  return rendered.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}

/** The same Markdown → what it says, without its marks: for an attribute. */
export function inlineText(markdown: string): string {
  return toString(parseMarkdown(markdown))
}
