import type { Adapter } from './adapt.ts'
import { text } from './nodes.ts'

/** What holds blocks, rather than words. */
const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'])

/**
 * HTML in a note is refused before anything is published. Should some get here all the same, it
 * is read, never run; comments speak to who writes.
 */
export const html: Adapter = {
  html({ value }, { parent }) {
    const shown = value.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '').trim()
    if (!shown) return []
    return holdsBlocks.has(parent.type) ? { type: 'paragraph', children: [text(shown)] } : text(shown)
  },
}
