import type { Course, Note, Theme } from '../notes/index.ts'

/** Where a page stands in the course. */
export interface Place {
  theme: Theme
  /** Layers of the whole stack. */
  layers: number
  /** Undefined for pages that are made from data. */
  note: Note | undefined
}

/** The place of the page with the route id `id` (`imagenes/capas`); undefined outside the themes. */
export function placeOf(course: Course, id: string): Place | undefined {
  const theme = course.themes.find((candidate) => id.startsWith(`${candidate.id}/`))
  if (!theme) return undefined
  const note = course.notes.find(({ slug }) => slug === id)
  return { theme, layers: course.themes.length, note }
}

/** Custom property of a theme's hue: `var(--theme-ID)`. */
export function hueOf(theme: Theme): string {
  return `var(--theme-${theme.id}, var(--accent))`
}

/** Themes as they lie, from the top of the stack down. */
export function stackOf(course: Course): Theme[] {
  return [...course.themes].sort((a, b) => b.layer - a.layer)
}
