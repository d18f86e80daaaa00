import type { Features, MdastPluginDefinition } from 'satteri'
import { element, text, type Content } from './nodes.ts'
import { pageOf } from './page.ts'
import { sourceEntry } from './source-entry.ts'

/**
 * Footnotes are sources: the author writes where in the source, and this puts
 * the entry of the bibliography before it. A comma parts calls that stand side by side,
 * which would read as one number.
 */
export const footnotes: MdastPluginDefinition = {
  name: 'course-footnotes',
  footnoteReference(node, context) {
    const at = context.indexOf(node)
    const next = at === undefined ? undefined : context.parent(node).children[at + 1]
    if (next?.type !== 'footnoteReference') return
    context.insertAfter(node, element('sup', {}, [text(', ')]))
  },
  footnoteDefinition(node, context) {
    const source = pageOf(context).sources.get(node.identifier)
    const [first, ...rest] = node.children
    if (!source) return
    const entry = sourceEntry(source)
    const locator = first?.type === 'paragraph' ? first.children : []
    const paragraph: Content = {
      type: 'paragraph',
      children: [
        text(entry.before),
        entry.url
          ? { type: 'link', url: entry.url, children: [text(entry.title)] }
          : element('cite', {}, [text(entry.title)]),
        text(`${entry.after} `),
        ...locator,
        element('span', { class: 'source-read' }, [text(` ${entry.read}`)]),
      ],
    }
    context.setProperty(node, 'children', [
      paragraph,
      ...(first && first.type !== 'paragraph' ? [first] : []),
      ...rest,
    ] as never)
  },
}

/** The words and ids of the footnotes section. */
export function footnoteFeatures(idPrefix = ''): Features {
  return {
    gfm: {
      footnotes: {
        label: 'Fuentes',
        // The style sheet draws the arrow.
        backContent: '',
        backLabel: (reference, again) =>
          again > 1
            ? `Volver al texto, llamada ${again} de la nota ${reference}`
            : `Volver al texto, nota ${reference}`,
        clobberPrefix: idPrefix,
      },
    },
  }
}
