import { parseMarkdown } from './parse-markdown.ts'
import { text } from './schema.ts'
import { find } from './walk.ts'

/** What would make of a text more than its words. */
const marks = new Set(['strong', 'emphasis', 'delete', 'inlineCode', 'link', 'image', 'footnoteReference'])

/** Whether Markdown or HTML would make more than words of `value`; an address by itself is only shown. */
function isMarked(value: string): boolean {
  if (!/[*_~`[<&]/.test(value)) return false
  // A tag alone is what is spoken of: «La etiqueta <b>».
  if (/&(?:#x?[\da-f]+|[a-z]+\d*);|<(\w+)[^>]*>.*<\/\1>|<br *\/?>/i.test(value)) return true
  const isMark = (written: string): boolean => !/^(?:https?:|www\.|[^\s@]+@)/.test(written)
  return (
    find(
      parseMarkdown(value),
      (node) =>
        marks.has(node.type) && isMark(value.slice(node.position?.start.offset, node.position?.end.offset)),
    ) !== undefined
  )
}

/** A text that is published as it is typed: in a title, Markdown would be plain signs. */
export const unmarked = text.refine((value) => !isMarked(value), {
  error: 'aquí no hay Markdown, y los signos se publican tal cual',
  params: { hint: 'Escríbelo sin asteriscos, acentos graves, enlaces ni «<…>».' },
})
