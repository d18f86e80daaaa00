import type { Node } from 'unist'
import type { Section } from '../../notes/index.ts'
import { misplacedFields } from '../../notes/misplaced-fields.ts'
import type { Document } from '../document.ts'

/** What the model says of a block that isn't one, or swallows what follows: the rest comes from that. */
const ofBlocks = new Set([
  'directiva-mal-escrita',
  'directiva-anidada',
  'directiva-sin-cerrar',
  'directiva-desconocida',
  'dos-puntos-de-menos',
  'bloque-sin-cerrar',
])

/** Whether something was said of the data at the top of a note that keeps them from being read. */
export function hasBrokenFrontmatter({ file, tree }: Document): boolean {
  const [first] = tree.children
  const end = first?.type === 'yaml' ? (first.position?.end.line ?? 1) : 1
  return file.messages.some(
    ({ ruleId, line }) =>
      ruleId === 'encabezado-de-datos' || (['yaml', 'campo'].includes(ruleId ?? '') && line! <= end),
  )
}

/** Whether something was said of a section that keeps its blocks from being read as they are meant. */
export function hasBrokenBlocks({ file }: Document, { position: { start, end } }: Section): boolean {
  return file.messages.some(
    ({ ruleId, line }) => ofBlocks.has(ruleId ?? '') && line! >= start.line && line! <= end.line,
  )
}

/** Whether `node` is a piece of what was meant to be the data at the top, which the model tells of. */
export function isOfMisplacedFields({ source, tree }: Document, { position }: Node): boolean {
  if (tree.children[0]?.type === 'yaml') return false
  const fields = misplacedFields(source)
  const { line } = position?.start ?? { line: 0 }
  return fields !== undefined && line >= fields.line && line <= fields.end
}
