import type { Adapter } from './adapt.ts'

/** `::no-slide` speaks to the deck and the linter; readers see nothing of it. */
export const noSlide: Adapter = {
  leafDirective: (node) => (node.name === 'no-slide' ? [] : undefined),
}
