import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isDiagram } from '../../notes/index.ts'
import { walk } from '../../notes/walk.ts'
import { defineRule } from '../rule.ts'

const maxBullets = 6
const maxWords = 40
const maxLines = 12
const maxRows = 10

/** More on a slide than an audience reads while it listens. */
export default defineRule(
  {
    id: 'diapositiva-larga',
    severity: 'error',
    what: `Una diapositiva con más de ${maxBullets} viñetas o más de ${maxWords} palabras fuera de tablas y código, o con un bloque de más de ${maxLines} líneas de código o de ${maxRows} filas.`,
    why: 'Quien lee no escucha.',
    advice: 'Deja lo esencial; el resto ya está en el texto, que son las notas del docente.',
    examples: [
      {
        wrong: [
          '## Partes',
          '',
          ':::slide',
          ...['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'].map((word) => `- ${word}`),
          ':::',
          '',
          'Son siete.',
          '',
        ].join('\n'),
        right: [
          '## Partes',
          '',
          ':::slide',
          ...['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis'].map((word) => `- ${word}`),
          ':::',
          '',
          'Son seis.',
          '',
        ].join('\n'),
        finds: ['7:1'],
      },
      {
        wrong: `## Poema\n\n:::slide\n\`\`\`text\n${'un verso\n'.repeat(13)}\`\`\`\n:::\n\nVeamos.\n`,
        right: `## Poema\n\n:::slide\n\`\`\`text\n${'un verso\n'.repeat(12)}\`\`\`\n:::\n\nVeamos.\n`,
        finds: ['8:1'],
      },
    ],
  },
  ({ note }, _context, report) => {
    for (const { slide } of note?.sections ?? []) {
      if (!slide) continue
      const at = slide.node.position?.start
      const bullets = countBullets(slide.children)
      const words = countWords(slide.children)
      if (bullets > maxBullets) {
        report({
          message: `La diapositiva tiene ${bullets} viñetas; caben ${maxBullets} como máximo`,
          hint: 'Une unas viñetas con otras o quita algunas; el detalle va en el texto.',
          at,
        })
      }
      if (words > maxWords) {
        report({
          message: `La diapositiva tiene ${words} palabras; caben ${maxWords} como máximo`,
          hint: 'Acorta las frases o quita algunas; el detalle va en el texto.',
          at,
        })
      }
      walk(rootOf(slide.children), (node) => {
        if (node.type === 'code' && !isDiagram(node)) {
          const lines = node.value.split('\n').length
          if (lines > maxLines) {
            report({
              message: `El código tiene ${lines} líneas; en una diapositiva caben ${maxLines} como máximo`,
              hint: 'Deja solo las que se comentan; el resto va en el texto.',
              at: node.position?.start,
            })
          }
        }
        if (node.type === 'table' && node.children.length > maxRows) {
          report({
            message: `La tabla tiene ${node.children.length} filas; en una diapositiva caben ${maxRows} como máximo`,
            hint: 'Deja solo las que se comentan; el resto va en el texto.',
            at: node.position?.start,
          })
        }
      })
    }
  },
)

function rootOf(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] }
}

function countBullets(children: readonly RootContent[]): number {
  let count = 0
  walk(rootOf(children), ({ type }) => {
    if (type === 'listItem') count++
  })
  return count
}

/** Words of paragraphs and bullets; a table's, code's and diagram's are another matter. */
function countWords(children: readonly RootContent[]): number {
  let count = 0
  visit(rootOf(children), (node) => {
    if (node.type === 'table' || node.type === 'code') return 'skip'
    if (node.type !== 'paragraph') return undefined
    count += toString(node)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return 'skip'
  })
  return count
}
