import type { Root } from 'hast'
import { eachElement } from './each-element.ts'

/**
 * Links as an author writes them → links that work where the site lives:
 * absolute site paths get the base in front, links to other sites are marked.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function links(base: string) {
  return (tree: Root): void =>
    eachElement(tree, (node) => {
      if (node.tagName !== 'a' && node.tagName !== 'img') return
      const name = node.tagName === 'a' ? 'href' : 'src'
      const url = node.properties[name]
      if (typeof url !== 'string') return
      node.properties[name] = withBase(url, base)
      if (node.tagName === 'a' && /^https?:/i.test(url)) node.properties.rel = ['external', 'noopener']
    })
}

/** `/luz/la-hoja/` → `/curso/luz/la-hoja/`; other addresses as they are. */
export function withBase(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  return base + url.slice(1)
}
