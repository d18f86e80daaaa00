/**
 * Mermaid's way to write what its grammar would take for its own: `#quot;`, `#35;`. Drawn as SVG
 * text most diagram types show it as it is written, so one character stands in for each while
 * Mermaid works. Runs in the render page.
 */

/** Start of Unicode's private use area: no text has these. */
const FIRST = 0xe000

export interface Hidden {
  code: string
  /** Puts the characters meant in the place of those that stand in for them. */
  restore(text: string): string
}

export function hideEntities(source: string): Hidden {
  const characters: string[] = []
  const code = source.replace(/#(\w+);/g, (entity, name: string) => {
    const character = decode(name)
    return character === undefined ? entity : String.fromCodePoint(FIRST + characters.push(character) - 1)
  })
  return {
    code,
    restore: (text) =>
      text.replace(/[\uE000-\uF8FF]/g, (standIn) => characters[standIn.codePointAt(0)! - FIRST] ?? standIn),
  }
}

/** As `Hidden.restore`, for all texts in a value. */
export function restoreIn<T>(value: T, restore: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? restore(part) : part,
  ) as T
}

/** As `Hidden.restore`, for all texts of a drawing. */
export function restoreTexts(root: Element, restore: (text: string) => string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.textContent = restore(node.textContent ?? '')
}

function decode(name: string): string | undefined {
  if (/^\d{1,6}$/.test(name)) return String.fromCodePoint(Number(name))
  // The parser of the page knows them all; scripts never run in it.
  const text = new DOMParser().parseFromString(`&${name};`, 'text/html').body.textContent
  return [...text].length === 1 ? text : undefined
}
