import type { Course, Note, Theme } from '../notes/index.ts'

/** Where a page stands in the course. */
export interface Place {
  theme: Theme
  /** The theme's place in teaching order, from 1. */
  number: number
  /** How many themes there are. */
  themes: number
  note: Note | undefined
}

/** The place of the page with the route id `id` (`tema/pagina`); undefined outside the themes. */
export function placeOf(course: Course, id: string): Place | undefined {
  const theme = course.themes.find((candidate) => id.startsWith(`${candidate.id}/`))
  if (!theme) return undefined
  const note = course.notes.find(({ slug }) => slug === id)
  if (note?.forAuthors) return undefined
  return { theme, number: numberOf(course, theme), themes: course.themes.length, note }
}

/** The place of a theme in teaching order, from 1: the number that it has everywhere. */
export function numberOf(course: Pick<Course, 'themes'>, theme: Theme): number {
  return course.themes.indexOf(theme) + 1
}

/** «Tema 2 de 5»; «Tema único» when there is but one. */
export function placeWords({ number, themes }: Pick<Place, 'number' | 'themes'>): string {
  return themes === 1 ? 'Tema único' : `Tema ${number} de ${themes}`
}

/** Custom property of a theme's hue: `var(--theme-ID)`. */
export function hueOf(theme: Theme): string {
  return `var(--theme-${theme.id}, var(--accent))`
}

/** Custom property of a theme's tint, a ground for text. */
export function tintOf(theme: Theme): string {
  return `var(--theme-${theme.id}-soft, var(--paper-raised))`
}

/** Themes as they lie, from the top of the stack down. */
export function stackOf(course: Pick<Course, 'themes'>): Theme[] {
  return [...course.themes].sort((a, b) => b.layer - a.layer)
}
