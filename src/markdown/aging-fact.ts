import type { Adapter } from './adapt.ts'
import { element } from './nodes.ts'
import { spanishDate } from '../notes/spanish-date.ts'

/** `:dato[…]{revisar-antes-de="…"}` → the text, with the day until which it is vouched for. */
export const agingFact: Adapter = {
  textDirective(node) {
    if (node.name !== 'dato') return undefined
    const day = node.attributes?.['revisar-antes-de']
    const title = day ? `Dato que cambia: revisar antes del ${spanishDate(day)}` : undefined
    return element('span', { class: 'aging-fact', title }, node.children)
  },
}
