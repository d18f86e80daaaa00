import { toString } from 'mdast-util-to-string'
import { markdownToHtml, markdownToMdast } from 'satteri'
import { links } from './links.ts'

/**
 * Inline Markdown of a data file → HTML without its paragraph.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function inlineHtml(markdown: string, base: string): string {
  const { html } = markdownToHtml(markdown, { hastPlugins: [links(base)] })
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}

/** The same Markdown → what it says, without its marks: for an attribute. */
export function inlineText(markdown: string): string {
  return toString(markdownToMdast(markdown))
}
