/** Style sheets of a page as one, without what none of its kind of pages uses. */
import { transform, type Selector, type Visitor } from 'lightningcss'

/** What pages use of their style sheets. */
export interface Used {
  /** Classes and ids. */
  names: ReadonlySet<string>
  /** Kinds of elements. */
  elements: ReadonlySet<string>
  /** Texts that may name custom properties, and what comes while a page is read. */
  code: readonly string[]
}

/**
 * The sheets in their order as one, minified, without the rules for what is not there, nor custom
 * properties that nobody reads.
 */
export function leanStyles(sheets: readonly { css: string; print: boolean }[], used: Used): string {
  const whole = sheets.map((sheet) => (sheet.print ? `@media print {${sheet.css}}` : sheet.css)).join('\n')
  const words = new Set(used.code.flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const css = minified(whole, { visitor: onlyWhat(used, words) })
  const read = new Set(
    [css, ...used.code].flatMap((text) =>
      Array.from(text.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name),
    ),
  )
  const told = Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name = '']) => name)
  return minified(css, { unusedSymbols: told.filter((name) => !read.has(name) && !words.has(name)) })
}

function minified(css: string, options: { visitor?: Visitor<never>; unusedSymbols?: string[] }): string {
  const { code } = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, ...options })
  return Buffer.from(code).toString('utf8')
}

/** Takes away the rules none of whose selectors can find anything. */
function onlyWhat({ names, elements }: Used, words: ReadonlySet<string>): Visitor<never> {
  const finds = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class' || part.type === 'id') return names.has(part.name) || words.has(part.name)
      if (part.type === 'type') return elements.has(part.name) || words.has(part.name)
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where')) {
        return part.selectors.some(finds)
      }
      return true
    })
  return {
    Rule: {
      // Nothing but whole rules: what is given back is read again, and not all can be.
      style: ({ value: { selectors } }) => (selectors.some(finds) ? undefined : []),
    },
  }
}

/** The classes and ids that style sheets tell of, those in Latin letters alone. */
export function namesIn(css: string): Set<string> {
  return new Set(Array.from(css.matchAll(/[.#]([a-z_][\w-]*)/gi), ([, name = '']) => name))
}
