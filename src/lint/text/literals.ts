import type { Nodes, Text } from 'mdast'
import type { Document } from '../document.ts'
import { nodesOf } from './nodes.ts'

/** A sign of Markdown's that stands in the text of a page as it was typed. */
export interface Literal {
  sign: string
  /** What is written before and after it, in the same text. */
  before: string
  after: string
  /** Offset in the file. */
  at: number
}

/** Text as it is written in the file, where it begins, and where it is read. */
export interface Written {
  text: string
  start: number
  node: Text
}

const kept = new WeakMap<Document, Written[]>()

/** All running text of a document as it is written, escapes included; not addresses that are links by themselves. */
export function writtenTexts(document: Document): Written[] {
  let texts = kept.get(document)
  if (!texts) {
    const { tree, markdown } = document
    const addresses = new Set<Nodes>(
      nodesOf(tree, 'link').flatMap(({ children }) =>
        children.filter(
          (child) => child.type === 'text' && /^(?:https?:\/\/|www\.|mailto:)|@/.test(child.value),
        ),
      ),
    )
    texts = nodesOf(tree, 'text').flatMap((node) => {
      const start = node.position?.start.offset
      if (start === undefined || addresses.has(node)) return []
      return [{ text: markdown.slice(start, node.position!.end.offset), start, node }]
    })
    kept.set(document, texts)
  }
  return texts
}

/** The matches of `pattern` in running text that no backslash takes their meaning from. */
export function literalsIn(document: Document, pattern: RegExp): Literal[] {
  const either = new RegExp(`\\\\[\\s\\S]|(?<sign>${pattern.source})`, 'gu')
  return writtenTexts(document).flatMap(({ text, start }) =>
    Array.from(text.matchAll(either)).flatMap(({ index, groups }) => {
      const sign = groups?.sign
      if (!sign) return []
      const end = index + sign.length
      return [{ sign, before: text.slice(0, index), after: text.slice(end), at: start + index }]
    }),
  )
}
