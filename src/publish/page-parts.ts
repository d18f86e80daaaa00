/** What a built page asks for and has written in it, with where that stands. */
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** Offsets of a part of a page. */
export type Stretch = readonly [from: number, to: number]

export interface PageParts {
  /** Its style sheets, in order, as they are named. */
  styles: { at: Stretch; address: string; print: boolean }[]
  /** Its module scripts, in order: named, or written in it. */
  modules: ({ at: Stretch } & ({ address: string } | { code: string }))[]
  /** The code that runs where it stands; `at` is of the code alone. */
  scripts: { at: Stretch; code: string }[]
  /** Its classes and ids. */
  names: Set<string>
  /** The kinds of its elements. */
  elements: Set<string>
}

/** Reads the parts of a page. */
export function pageParts(html: string): PageParts {
  const parts: PageParts = { styles: [], modules: [], scripts: [], names: new Set(), elements: new Set() }
  visit(fromHtml(html), 'element', (element) => {
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
    } else if (tagName === 'script' && properties.src === undefined && properties.type === undefined) {
      const inner = element.children[0] && stretchOf(element.children[0])
      if (inner) parts.scripts.push({ at: inner, code: codeOf(element) })
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

function stretchOf({ position }: Pick<Element, 'position'>): Stretch | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  return from === undefined || to === undefined ? undefined : [from, to]
}

function codeOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
