import type { Element } from 'hast'

/** The classes of an element; an element of ours has them as HTML spells the attribute. */
export function classesOf({ properties }: Element): string[] {
  return [properties.className, properties.class].flat().filter((name) => typeof name === 'string')
}
