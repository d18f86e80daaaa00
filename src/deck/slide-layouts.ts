import { layouts } from '../notes/index.ts'
import type { DeckLayout } from './types.ts'

/** Layouts whose slides are made of the same parts, and differ only in style. */
const sectionKinds: readonly string[] = layouts

/** The file in `slides/layouts` that lays out a slide of this kind, without extension. */
export function layoutFile(layout: DeckLayout): string {
  return sectionKinds.includes(layout) ? 'section' : layout
}
