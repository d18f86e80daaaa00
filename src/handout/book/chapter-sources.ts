import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { classesOf } from './classes.ts'

/** A place in the notes that calls a source. */
export interface SourceCall {
  /** Key in `fuentes.yml`. */
  key: string
  /** Id of the call in the text. */
  id: string
}

/**
 * Gathers the sources of a chapter, which notes have each at their end, into one list with
 * one numbering. Of a source that the chapter has named before, only what the later note uses of it
 * is said.
 */
export class ChapterSources {
  /** The entries, in the order of their numbers. */
  readonly entries: Element[] = []
  readonly calls: SourceCall[] = []
  readonly #first = new Map<string, { id: string; number: number }>()

  /**
   * Takes the sources out of a note's tree and numbers their calls on from those of the notes before.
   *
   * @param idPrefix what comes before every id of the note
   */
  gather(tree: Root, idPrefix: string): void {
    const before = this.entries.length
    visit(tree, 'element', (node) => {
      if (node.properties.dataFootnoteRef === undefined) return
      const own = node.children.find((child) => child.type === 'text')
      if (own) own.value = String(Number(own.value) + before)
      const key = keyIn(node.properties.href, `#${idPrefix}fn-`)
      if (key !== undefined) this.calls.push({ key, id: String(node.properties.id) })
    })
    tree.children = tree.children.filter((child) => {
      if (!isElement(child) || child.properties.dataFootnotes === undefined) return true
      const list = child.children.filter(isElement).find(({ tagName }) => tagName === 'ol')
      for (const item of list?.children.filter(isElement) ?? []) this.#add(item, idPrefix)
      return false
    })
  }

  #add(item: Element, idPrefix: string): void {
    const key = keyIn(item.properties.id, `${idPrefix}fn-`)
    const first = key === undefined ? undefined : this.#first.get(key)
    this.entries.push(item)
    if (key === undefined) return
    if (!first) {
      this.#first.set(key, { id: String(item.properties.id), number: this.entries.length })
      return
    }
    const paragraph = item.children.filter(isElement).find(({ tagName }) => tagName === 'p')
    if (!paragraph) return
    // Author, title and address stand at the first one.
    paragraph.children = paragraph.children.filter((child) => !isElement(child) || !isSaidBefore(child))
    paragraph.children.push({ type: 'text', value: ' Véase la fuente ' }, link(first), {
      type: 'text',
      value: '.',
    })
  }
}

/** What only the first entry of a source says: see `markdown/footnotes.ts`. */
function isSaidBefore(element: Element): boolean {
  const classes = classesOf(element)
  return classes.includes('source-read') || classes.includes('source-address')
}

function keyIn(value: unknown, start: string): string | undefined {
  const text = typeof value === 'string' ? decodeURIComponent(value) : ''
  return text.startsWith(start) ? text.slice(start.length) : undefined
}

function link({ id, number }: { id: string; number: number }): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${id}` },
    children: [{ type: 'text', value: String(number) }],
  }
}

function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === 'element'
}
