import { roles, standardTags } from '../pdf/standard-tags.ts'
import { tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/** The standard type for each type among the tags that is none (ISO 14289-1, 7.1). */
export function roleMap(root: Tag): Map<string, string> {
  const types = new Set([...tagsBelow(root)].map(({ type }) => type))
  const strange = [...types].filter((type) => !standardTags.has(type)).sort()
  // What is not known may stand anywhere, and a Span may too.
  return new Map(strange.map((type) => [type, roles[type] ?? 'Span']))
}
