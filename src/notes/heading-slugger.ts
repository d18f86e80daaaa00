import GithubSlugger from 'github-slugger'
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * Gives the headings of a page, asked for in the order of the document, their ids: the addresses
 * that they have everywhere. Calls of footnotes are no part of them.
 */
export function headingSlugger(): (heading: Heading) => string {
  const slugger = new GithubSlugger()
  return (heading) => slugger.slug(toString(heading))
}
