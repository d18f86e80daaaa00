/** The course's themes, as its map shows them. */
import { themes } from 'virtual:deck-course'

type MapTheme = (typeof themes)[number]

/** Themes as they lie, from the ground up. */
export const fromTheGround: readonly MapTheme[] = [...themes].sort((a, b) => a.layer - b.layer)

/** The colours of a theme, as custom properties; those of the deck where it has none. */
export function themeColours(id: string | undefined): Record<string, string> {
  const own = (name: string, otherwise: string): string =>
    id ? `var(--theme-${id}${name}, ${otherwise})` : otherwise
  return {
    '--hue': own('', 'var(--accent)'),
    '--tint': own('-soft', 'var(--accent-soft)'),
    '--strong': own('-strong', 'var(--accent)'),
  }
}

/**
 * A title in lines of at most `letters` letters, broken between words; what doesn't fit in the
 * lines that there are is cut off, with «…».
 */
export function titleLines(title: string, letters: number, lines: number): string[] {
  const found: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = found.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  const shown = found.slice(0, lines)
  const cut = found.length > lines || shown.some((line) => line.length > letters)
  if (!cut) return shown
  return shown.map((line, index) =>
    line.length > letters || (index === lines - 1 && found.length > lines)
      ? `${line.slice(0, letters - 1)}…`
      : line,
  )
}
