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
