import type { Nodes, Root } from 'mdast'
import type { ContainerDirective, ElementUse } from './types.ts'
import { walk } from './walk.ts'

/** Names that HTML keeps for itself. */
const kept = new Set([
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
])

/** How the names begin of elements that the site and its tools have already. */
const taken = /^(astro|starlight|site|sl|slidev|vite|nuxt|course|diagram|review|glossary|corrections|vue)-/

/** What is wrong with the name of an interactive element; undefined when nothing is. */
export function elementNameFault(name: string): string | undefined {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)+$/.test(name)) {
    return 'debe ser dos palabras o más, en minúsculas y sin tildes, unidas con guiones: «contador-de-hojas»'
  }
  if (kept.has(name) || taken.test(name)) return 'es un nombre que ya tiene dueño: elige otro'
  return undefined
}

/** Whether it is an interactive element of the course: `:::element{name="…"}`. */
export function isElement(node: Nodes): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'element'
}

/** All places of a note where it uses an interactive element. */
export function readElements(tree: Root): ElementUse[] {
  const uses: ElementUse[] = []
  walk(tree, (node) => {
    if (!isElement(node)) return
    const name = node.attributes?.name ?? ''
    // What is wrong with a name was said of the directive.
    if (elementNameFault(name) === undefined) uses.push({ name, node })
  })
  return uses
}
