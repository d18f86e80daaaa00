import type { MdastPluginDefinition } from 'satteri'
import { element } from './nodes.ts'
import { spanishDate } from '../notes/spanish-date.ts'

/** `:dato[…]{revisar-antes-de="…"}` → the text, with the day until which it is vouched for. */
export const agingFact: MdastPluginDefinition = {
  name: 'course-aging-fact',
  textDirective(node, context) {
    if (node.name !== 'dato') return
    const day = node.attributes?.['revisar-antes-de']
    const title = day ? `Dato que cambia: revisar antes del ${spanishDate(day)}` : undefined
    context.replaceNode(node, element('span', { class: 'aging-fact', title }, node.children))
  },
}
