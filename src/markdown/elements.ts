import type { MdastPluginDefinition } from 'satteri'
import { element } from './nodes.ts'

/**
 * `:::element{name="…"}` → the course's own element of that name, around its static form. Its
 * module comes with the page: `components/CourseElements.astro`.
 */
export const elements: MdastPluginDefinition = {
  name: 'course-elements',
  containerDirective(node, context) {
    const { name, ...data } = node.attributes ?? {}
    if (node.name !== 'element' || !name) return
    const given = Object.entries(data).map(([key, value]) => [key, value ?? ''])
    context.replaceNode(
      node,
      element(name, { class: 'course-element', ...Object.fromEntries(given) }, node.children),
    )
  },
}

/** As `elements`, for paper: the static form alone. */
export const printedElements: MdastPluginDefinition = {
  name: 'course-printed-elements',
  containerDirective(node, context) {
    if (node.name !== 'element') return
    context.replaceNode(node, element('div', { class: 'course-element' }, node.children))
  },
}
