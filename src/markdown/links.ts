import { defineHastPlugin } from 'satteri'

/**
 * Links as an author writes them → links that work where the site lives:
 * absolute site paths get the base in front, links to other sites are marked.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function links(base: string) {
  // The type is left to be inferred: it says that no visitor is asynchronous.
  return defineHastPlugin({
    name: 'course-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const name = node.tagName === 'a' ? 'href' : 'src'
        const url = node.properties[name]
        if (typeof url !== 'string') return
        const based = withBase(url, base)
        if (based !== url) context.setProperty(node, name, based)
        if (node.tagName === 'a' && /^https?:/i.test(url)) {
          context.setProperty(node, 'rel', 'external noopener')
        }
      },
    },
  })
}

/** `/luz/la-hoja/` → `/curso/luz/la-hoja/`; other addresses as they are. */
export function withBase(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  return base + url.slice(1)
}
