import type { Adapter } from './adapt.ts'
import { element } from './nodes.ts'

/**
 * `:::element{name="…"}` → the course's own element of that name, around its static form. Its
 * module comes with the page: `components/CourseElements.astro`.
 */
export const elements: Adapter = {
  containerDirective(node) {
    const { name, ...data } = node.attributes ?? {}
    if (node.name !== 'element' || !name) return undefined
    const given = Object.entries(data).map(([key, value]) => [key, value ?? ''])
    return element(name, { class: 'course-element', ...Object.fromEntries(given) }, node.children)
  },
}

/** As `elements`, for paper: the static form alone. */
export const printedElements: Adapter = {
  containerDirective: (node) =>
    node.name === 'element' ? element('div', { class: 'course-element' }, node.children) : undefined,
}
