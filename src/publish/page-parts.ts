/** What a built page asks for and has written in it, with where that stands. */
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** Offsets of a part of a page. */
export type Stretch = readonly [from: number, to: number]

export interface PageParts {
  /** Its style sheets, in order, as they are named. */
  styles: { at: Stretch; address: string; print: boolean }[]
  /** Its module scripts, in order: named, or written in it. */
  modules: ({ at: Stretch } & ({ address: string } | { code: string }))[]
  /** The code that runs where it stands; `at` is of the code alone, `whole` of its element. */
  scripts: { at: Stretch; whole: Stretch; code: string; inHead: boolean }[]
  /** The scripts that are named and stop the page until they have run. */
  blocking: string[]
  /** Its classes and ids. */
  names: Set<string>
  /** The kinds of its elements. */
  elements: Set<string>
}

/** Reads the parts of a page; `tree` is what its HTML says, with positions. */
export function pageParts(html: string, tree: Root = fromHtml(html)): PageParts {
  const parts: PageParts = {
    styles: [],
    modules: [],
    scripts: [],
    blocking: [],
    names: new Set(),
    elements: new Set(),
  }
  visit(tree, 'element', (element, _index, parent) => {
    const { tagName, properties } = element
    parts.elements.add(tagName)
    for (const name of [properties.id, ...listOf(properties.className)]) {
      if (typeof name === 'string') parts.names.add(name)
    }
    const at = stretchOf(element)
    if (!at) return
    if (tagName === 'link' && listOf(properties.rel).includes('stylesheet')) {
      parts.styles.push({ at, address: String(properties.href), print: properties.media === 'print' })
    } else if (tagName === 'script' && properties.type === 'module') {
      const { src } = properties
      parts.modules.push({ at, ...(typeof src === 'string' ? { address: src } : { code: codeOf(element) }) })
    } else if (tagName === 'script' && properties.type === undefined) {
      const inner = element.children[0] && stretchOf(element.children[0])
      const inHead = parent?.type === 'element' && parent.tagName === 'head'
      if (typeof properties.src === 'string') parts.blocking.push(properties.src)
      else if (inner) parts.scripts.push({ at: inner, whole: at, code: codeOf(element), inHead })
    }
  })
  return parts
}

/** `html` with each of the stretches replaced; none overlaps another. */
export function replaceStretches(html: string, edits: readonly { at: Stretch; by: string }[]): string {
  return [...edits]
    .sort((a, b) => b.at[0] - a.at[0])
    .reduce((text, { at: [from, to], by }) => text.slice(0, from) + by + text.slice(to), html)
}

function listOf(value: Element['properties'][string]): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Where an element stands in what was read. */
export function stretchOf({ position }: Pick<Element, 'position'>): Stretch | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  return from === undefined || to === undefined ? undefined : [from, to]
}

function codeOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
