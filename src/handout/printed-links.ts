import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Links inside the printed course: those within and between notes stay in the
 * document, the rest lead to the site. Pictures are the site's.
 *
 * @param idPrefix what comes before every id of this note
 * @param printed turns a site path (`/luz/la-hoja/#id`) into the id it has
 *   in print, or undefined when it is not printed
 * @param base path of the site, beginning and ending with `/`
 */
export function printedLinks(
  idPrefix: string,
  printed: (path: string) => string | undefined,
  base: string,
): (tree: Root) => void {
  const target = (href: string): string | undefined => {
    if (href.startsWith('#')) return href.startsWith(`#${idPrefix}`) ? href : `#${idPrefix}${href.slice(1)}`
    if (!href.startsWith('/') || href.startsWith('//')) return href
    const id = printed(href)
    return id ? `#${id}` : base + href.slice(1)
  }
  return (tree) =>
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a' && tagName !== 'img') return
      const { src, href, ariaDescribedBy } = properties
      if (typeof src === 'string' && /^\/(?!\/)/.test(src)) properties.src = base + src.slice(1)
      if (typeof href === 'string') properties.href = target(href)
      // Footnote marks name the heading of the sources, whose id has the prefix too.
      if (ariaDescribedBy) properties.ariaDescribedBy = [`${idPrefix}footnote-label`]
    })
}
