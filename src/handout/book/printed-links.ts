import type { ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Where a link of the course leads on paper. */
export type PrintedTarget =
  /** To something in the same file. */
  | { id: string }
  /** To a chapter that is printed apart: what it is called, «tema 2». */
  | { chapter: string }

/** Turns a site path (`/luz/la-hoja/#id`) into where it leads in print; undefined when it is not printed. */
export type FindPrinted = (path: string) => PrintedTarget | undefined

/**
 * Links inside the printed course: those within and between notes stay in the document and say on
 * which page what they lead to is; the rest lead to the site, and name the chapter if there is
 * one. Pictures are the site's. `src/handout/book/page-numbers.ts` writes the numbers.
 *
 * @param idPrefix what comes before every id of this note
 * @param base path of the site, beginning and ending with `/`
 */
export function printedLinks(idPrefix: string, printed: FindPrinted, base: string): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' && node.tagName !== 'img') return
      const { properties } = node
      const { src, href, ariaDescribedBy } = properties
      if (typeof src === 'string' && /^\/(?!\/)/.test(src)) properties.src = base + src.slice(1)
      // Footnote marks name the heading of the sources, which stands at the end of the chapter.
      if (ariaDescribedBy) delete properties.ariaDescribedBy
      if (typeof href !== 'string' || !parent || index === undefined) return
      const target = targetOf(href, idPrefix, printed)
      properties.href = target && 'id' in target ? `#${target.id}` : withBase(href, base)
      if (!target || properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined)
        return
      const words = 'id' in target ? pageReference(target.id) : chapterReference(target.chapter)
      const next = parent.children[index + 1]
      // «[¿Qué es?](…)»: the page comes after the title's closing mark.
      if (next?.type === 'text' && next.value.startsWith('»')) {
        parent.children.splice(index + 1, 1, { type: 'text', value: '»' }, ...words, {
          type: 'text',
          value: next.value.slice(1),
        })
      } else parent.children.splice(index + 1, 0, ...words)
    })
}

function targetOf(href: string, idPrefix: string, printed: FindPrinted): PrintedTarget | undefined {
  if (href.startsWith('#')) {
    const id = decodeURIComponent(href.slice(1))
    return { id: id.startsWith(idPrefix) ? id : idPrefix + id }
  }
  return href.startsWith('/') && !href.startsWith('//') ? printed(href) : undefined
}

function withBase(href: string, base: string): string {
  return /^\/(?!\/)/.test(href) ? base + href.slice(1) : href
}

/** « (p. 42)», whose number is written when it is known. */
function pageReference(id: string): ElementContent[] {
  return [
    { type: 'text', value: ' (p.\u00a0' },
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['page-ref'], dataPageOf: id },
      children: [],
    },
    { type: 'text', value: ')' },
  ]
}

function chapterReference(chapter: string): ElementContent[] {
  return [{ type: 'text', value: ` (${chapter})` }]
}
