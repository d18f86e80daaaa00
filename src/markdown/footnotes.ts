import type { FootnoteDefinition } from 'mdast'
import type { Options } from 'mdast-util-to-hast'
import type { Adapter } from './adapt.ts'
import { element, text, type CustomElement } from './nodes.ts'
import type { PageData } from './page.ts'
import { printedAddress, sourceEntry } from './source-entry.ts'

/**
 * Footnotes are sources: the author writes where in the source, and this puts
 * the entry of the bibliography before it. A comma parts calls that stand side by side,
 * which would read as one number.
 */
export const footnotes = (page: PageData): Adapter => cited(page, false)

/** As `footnotes`, for paper: the address is there to be read. */
export const printedFootnotes = (page: PageData): Adapter => cited(page, true)

const cited = (page: PageData, withAddress: boolean): Adapter => ({
  footnoteReference(node, { parent, index }) {
    const next = parent.children[index + 1]
    return next?.type === 'footnoteReference' ? [node, element('sup', {}, [text(', ')])] : undefined
  },
  footnoteDefinition(node) {
    const source = page.sources.get(node.identifier)
    const [first, ...rest] = node.children
    if (!source) return undefined
    const entry = sourceEntry(source)
    const locator = first?.type === 'paragraph' ? first.children : []
    const paragraph: FootnoteDefinition['children'][number] = {
      type: 'paragraph',
      children: [
        text(entry.before),
        entry.url
          ? { type: 'link', url: entry.url, children: [text(entry.title)] }
          : element('cite', {}, [text(entry.title)]),
        text(`${entry.after} `),
        ...locator,
        element('span', { class: 'source-read' }, [text(` ${entry.read}`)]),
        ...(withAddress && entry.url ? [sourceAddress(entry.url)] : []),
      ],
    }
    const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest
    return { ...node, children: [paragraph, ...others] }
  },
})

/** Where a source is, to be read and typed. */
function sourceAddress(url: string): CustomElement {
  return element('span', { class: 'source-address' }, [text(` ${printedAddress(url)}`)])
}

/** The words and ids of the footnotes section. */
export function footnoteOptions(idPrefix = ''): Options {
  return {
    footnoteLabel: 'Fuentes',
    // The style sheet draws the arrow.
    footnoteBackContent: (_, again) =>
      again > 1
        ? [
            {
              type: 'element',
              tagName: 'sup',
              properties: {},
              children: [{ type: 'text', value: String(again) }],
            },
          ]
        : [],
    footnoteBackLabel: (reference, again) =>
      again > 1
        ? `Volver al texto, llamada ${again} de la nota ${reference + 1}`
        : `Volver al texto, nota ${reference + 1}`,
    clobberPrefix: idPrefix,
  }
}
