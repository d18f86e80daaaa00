/**
 * Mermaid's way to write what its grammar would take for its own: `#quot;`, `#35;`. Drawn as SVG
 * text most diagram types show it as it is written, so one character stands in for each while
 * Mermaid works.
 */

/** Start of Unicode's private use area: no text has these. */
const FIRST = 0xe000

export interface Hidden {
  code: string
  /** Puts the characters meant in the place of those that stand in for them. */
  restore(text: string): string
}

/** @param decode the character that a name or number stands for, if any */
export function hideEntities(source: string, decode: (name: string) => string | undefined): Hidden {
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
