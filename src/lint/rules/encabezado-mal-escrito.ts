import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isUnclosed } from '../../notes/index.ts'
import type { Document } from '../document.ts'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'
import { isOfMisplacedFields } from '../text/told.ts'

/** Headings that nobody meant, or that give no address. */
export default defineRule(
  {
    id: 'encabezado-mal-escrito',
    severity: 'error',
    stops: true,
    what: 'Un texto que la línea `---` o `===` de debajo convierte en encabezado, un encabezado sin palabras, o uno con una nota al pie.',
    why: 'El texto se publicaría como el título de una sección. De las palabras de un encabezado sale su dirección: sin ellas no la tiene, y el número de una nota al pie la cambiaría.',
    advice:
      'Deja una línea en blanco antes de `---`, o quita esa línea; escribe los encabezados con `##`. La nota al pie va en el texto de la sección.',
    examples: [
      {
        wrong: 'La hoja respira.\n---\n\nY bebe.\n',
        right: 'La hoja respira.\n\nY bebe.\n',
        finds: ['5:1'],
      },
      {
        wrong: '## ¿?\n\n::no-slide{reason="Es un ejemplo."}\n\nUno.\n',
        right: '## ¿Qué?\n\n::no-slide{reason="Es un ejemplo."}\n\nUno.\n',
        finds: ['5:1'],
      },
      {
        wrong:
          '## La hoja[^hoja-2020]\n\n::no-slide{reason="Es un ejemplo."}\n\nUno.\n\n[^hoja-2020]: Todo el capítulo.\n',
        right:
          '## La hoja\n\n::no-slide{reason="Es un ejemplo."}\n\nUno.[^hoja-2020]\n\n[^hoja-2020]: Todo el capítulo.\n',
        finds: ['5:11'],
      },
    ],
  },
  (document, _context, report) => {
    const { tree, kind, source } = document
    if (kind !== 'note') return
    const held = heldHeadings(document)
    for (const node of nodesOf(tree, 'heading')) {
      if (isOfMisplacedFields(document, node)) continue
      const text = toString(node)
      if (isUnderlined(source.slice(node.position?.start.offset, node.position?.end.offset))) {
        report({
          message: `La línea de debajo convierte este texto en un encabezado: «${text.split('\n')[0]!.slice(0, 40)}»`,
          hint: 'Deja una línea en blanco entre los dos, o quita esa línea. Un encabezado se escribe con «##».',
          at: node,
        })
      } else if (new GithubSlugger().slug(text).replace(/-/g, '') === '') {
        report({
          message: 'El encabezado no tiene palabras',
          hint: 'Escríbelas: de ellas sale su dirección.',
          at: node,
        })
      }
      if (held.has(node)) {
        report({
          message: 'Un encabezado dentro de un bloque, una lista o una cita no abre ninguna sección',
          hint: 'Sácalo de ahí; quizá falte cerrar el bloque anterior. Si solo es un texto destacado, usa negrita.',
          at: node,
        })
      }
      for (const child of node.children) {
        if (child.type !== 'footnoteReference') continue
        report({
          message: 'Hay una nota al pie en un encabezado',
          hint: 'Ponla en el texto de la sección.',
          at: child,
        })
      }
    }
  },
)

/** The headings that would open a section and stand where none begins; in lists and quotes, all. */
function heldHeadings(document: Document): Set<Heading> {
  const { tree } = document
  const within = (holder: Root | Nodes): Heading[] =>
    'children' in holder
      ? holder.children.flatMap((child) => (child.type === 'heading' ? [child] : within(child)))
      : []
  const ofBlocks = nodesOf(tree, 'containerDirective')
    // What a block that isn't closed swallows is told of the block.
    .filter((block) => !isUnclosed(block, document.file))
    .flatMap(within)
  const ofOthers = [...nodesOf(tree, 'list'), ...nodesOf(tree, 'blockquote')].flatMap(within)
  return new Set([...ofBlocks.filter(({ depth }) => depth === 2), ...ofOthers])
}

/** Whether a heading is one because of the line below it. */
export function isUnderlined(written: string): boolean {
  return /\n[\s>]*(?:-+|=+)\s*$/.test(written)
}
