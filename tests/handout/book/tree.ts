/** Markdown as it is rendered for paper, up to the steps of the book. */
import type { Root } from 'hast'
import { treeToHast, hastToHtml } from '../../../src/markdown/render-tree.ts'
import { parseMarkdown } from '../../../src/notes/index.ts'

export function treeOf(markdown: string, idPrefix = ''): Root {
  return treeToHast(parseMarkdown(markdown), { clobberPrefix: idPrefix, footnoteLabel: 'Fuentes' })
}

export const htmlOf = (tree: Root): string => hastToHtml(tree)
