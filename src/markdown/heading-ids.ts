import { headingSlugger } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'

/** Headings get the ids that the model gives them. */
export function headingIds(): Adapter {
  const slug = headingSlugger()
  return {
    heading(node) {
      const { hProperties, ...data } = node.data ?? {}
      return { ...node, data: { ...data, hProperties: { ...hProperties, id: slug(node) } } }
    },
  }
}
