/** Style sheets of a page as one, without what none of its kind of pages uses. */
import { transform } from 'lightningcss'

/** What pages use of their style sheets. */
export interface Used {
  /** Classes and ids. */
  names: ReadonlySet<string>
  /** Texts that may name custom properties, and classes that come while a page is read. */
  code: readonly string[]
}

/**
 * The sheets in their order as one, minified, without the rules for classes and ids that are not
 * used, nor custom properties that nobody reads.
 */
export function leanStyles(sheets: readonly { css: string; print: boolean }[], used: Used): string {
  const css = sheets.map((sheet) => (sheet.print ? `@media print {${sheet.css}}` : sheet.css)).join('\n')
  const words = new Set(used.names)
  const read = new Set<string>()
  for (const text of [css, ...used.code]) {
    for (const [, property] of text.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(property!)
  }
  for (const text of used.code) {
    for (const [word] of text.matchAll(/[\w-]+/g)) (word.startsWith('--') ? read : words).add(word)
  }
  const moving = new Set(Array.from(css.matchAll(/@keyframes\s+([\w-]+)/g), ([, name]) => name))
  const unused = [
    ...Array.from(css.matchAll(/[.#]([a-z_][\w-]*)/gi), ([, name = '']) => name).filter(
      (name) => !words.has(name) && !moving.has(name),
    ),
    ...Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name = '']) => name).filter((name) => !read.has(name)),
  ]
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    unusedSymbols: [...new Set(unused)],
  })
  return Buffer.from(code).toString('utf8')
}

/** The classes and ids that style sheets tell of. */
export function namesIn(css: string): Set<string> {
  return new Set(Array.from(css.matchAll(/[.#]([a-z_][\w-]*)/gi), ([, name = '']) => name))
}
