import { ownLayouts } from '../lectures/fields.ts'
import { layouts } from '../notes/index.ts'

/** How a slide may be laid out: by a note's author, by the projection, or in a lecture. */
export const deckLayouts = [...layouts, 'note-cover', 'question', ...ownLayouts] as const
export type DeckLayout = (typeof deckLayouts)[number]

/** Layouts whose slides are made of the same parts, and differ only in style. */
const sectionKinds: readonly string[] = layouts

/** The file in `slides/layouts` that lays out a slide of this kind, without extension. */
export function layoutFile(layout: DeckLayout): string {
  return sectionKinds.includes(layout) ? 'section' : layout
}
