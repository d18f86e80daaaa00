import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** How a character is written without being typed: in Markdown, in a Mermaid diagram, in YAML. */
const reference = /[&#](?:#?\d+|#[xX][\dA-Fa-f]+|[A-Za-z][A-Za-z\d]*);|\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}/g

/**
 * The characters that `source` has by their name or number, each once: `&rarr;`, `&#8594;`,
 * `#rarr;` and `#8594;` of diagrams, `\u2192` of YAML. More may be given than is meant so: in code,
 * what looks like a reference is none.
 */
export function referencedCharacters(source: string): string {
  const written = [...new Set(source.match(reference) ?? [])].map((one) =>
    one.startsWith('\\')
      ? `&#x${one.slice(2).replace(/^0+/, '')};`
      : `&${one.slice(1).replace(/^(?=\d)/, '#')}`,
  )
  if (written.length === 0) return ''
  const read = toString(unified().use(remarkParse).parse(written.join(' ')))
  // What names no character stays as it is written; a number that stands for none is U+FFFD.
  return [...new Set(read.replace(/&\w+;|[\s\ufffd]/g, ''))].join('')
}
