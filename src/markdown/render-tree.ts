import type { Root as Hast } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast, type Options } from 'mdast-util-to-hast'
import { adapt, type Adapter } from './adapt.ts'

/** A change of the HTML tree, in place. */
export type HastStep = (tree: Hast) => void

/** What makes HTML of a page's tree: what runs on it, in running order. */
export interface Rendering {
  adapters: readonly Adapter[]
  /** How the words of the footnotes go, and their ids. */
  footnotes?: Options
  hast: readonly HastStep[]
}

/** A page's tree, which stays as it is → HTML. */
export function renderTree(tree: Root, rendering: Rendering): string {
  return hastToHtml(renderToHast(tree, rendering))
}

/** As `renderTree`, up to the HTML tree. */
export function renderToHast(tree: Root, { adapters, footnotes, hast }: Rendering): Hast {
  const result = treeToHast(adapt(tree, adapters), footnotes)
  for (const step of hast) step(result)
  return result
}

/** An adapted tree → HTML tree. An author's HTML stays out of it; the machine's own passes. */
export function treeToHast(tree: Root, footnotes: Options = {}): Hast {
  // Of a root it always makes a root.
  return toHast(tree, { ...footnotes, passThrough: ['raw'] }) as Hast
}

/** An HTML tree as text. */
export function hastToHtml(tree: Hast): string {
  return toHtml(tree, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } })
}
