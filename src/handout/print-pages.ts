import type { Note } from '../notes/index.ts'
import { cssString } from './css-string.ts'

/** Pages of the printed course that bear the same heads. */
export interface PageKind {
  /** Name of the CSS page. */
  name: string
  /** At the top of left-hand pages. */
  left: string
  /** At the top of right-hand pages. */
  right: string
  /** The tab of the theme at the outer edge. */
  tab?: { id: string; number: number } | undefined
}

/** Name of the CSS page that a note is printed on. */
export function pageName(note: Pick<Note, 'slug'>): string {
  return `nota-${note.slug.replaceAll('/', '-')}`
}

/** What laser printers leave white at the edge of the sheet is less. */
const tabInset = '10mm'

/**
 * CSS for the pages of the book. At the head stands of what the page is, and at the outer edge of a
 * theme's pages a tab in its hue, lower with every theme, so that the open book shows where each
 * begins; its number tells it on a grey copy. What stands at the foot of all but the cover and blank
 * pages, other rules say, before these: see `sheet-foot.ts`.
 *
 * @param themes how many tabs there are
 */
export function pageRules(kinds: readonly PageKind[], themes: number): string {
  // The tabs share what both papers have between their margins.
  const step = Math.min(34, 190 / Math.max(1, themes - 1))
  const rules = kinds.flatMap(({ name, left, right, tab }) => {
    const mark = (margin: string): string => {
      if (!tab) return ''
      const hue = `var(--theme-${tab.id}-strong, var(--accent))`
      return `content: ${cssString(String(tab.number))}; width: 4.5mm; height: 26mm; margin: ${12 + (tab.number - 1) * step}mm ${margin}; background: ${hue}; color: white; font: 700 8pt var(--font-text); text-align: center; vertical-align: middle`
    }
    return [
      `@page ${name}:left { @top-left { content: ${cssString(left)} } @left-top { ${mark(`auto 0 ${tabInset}`)} } }`,
      `@page ${name}:right { @top-right { content: ${cssString(right)} } @right-top { ${mark(`${tabInset} 0 auto`)} } }`,
    ]
  })
  return [
    ...['cover', 'blank-page'].map(
      (name) => `@page ${name} { @bottom-left { content: none } @bottom-right { content: none } }`,
    ),
    ...rules,
  ].join('\n')
}
