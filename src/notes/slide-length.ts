import type { Root } from 'mdast'
import type { Point } from 'unist'
import { countItems, countWords } from './count-words.ts'
import { isDiagram } from './diagram.ts'
import type { Slide } from './types.ts'
import { walk } from './walk.ts'

/** The most that a slide may hold: who reads doesn't listen. */
export const slideLimits = {
  /** Words outside tables and code. */
  words: 40,
  /** List items, at any depth. */
  bullets: 6,
  /** Lines of one block of code. */
  codeLines: 12,
  /** Rows of a table, its heading included. */
  tableRows: 10,
} as const

/** What there is too much of on a slide. */
export interface TooMuch {
  reason: string
  hint: string
  place: Point | undefined
}

/** Everything that a slide has more of than an audience takes in; nothing when it is short enough. */
export function tooMuchOn(slide: Slide): TooMuch[] {
  const { words, bullets, codeLines, tableRows } = slideLimits
  const place = slide.node.position?.start
  const found: TooMuch[] = []
  const items = countItems(slide.children)
  if (items > bullets) {
    found.push({
      reason: `La diapositiva tiene ${items} viñetas; caben ${bullets} como máximo`,
      hint: 'Une unas viñetas con otras o quita algunas; el detalle va en el texto.',
      place,
    })
  }
  const read = countWords(slide.children, { tables: false })
  if (read > words) {
    found.push({
      reason: `La diapositiva tiene ${read} palabras; caben ${words} como máximo`,
      hint: 'Acorta las frases o quita algunas; el detalle va en el texto.',
      place,
    })
  }
  const shorten = 'Deja solo lo que se comenta; el resto va en el texto.'
  walk({ type: 'root', children: slide.children } satisfies Root, (node) => {
    if (node.type === 'code' && !isDiagram(node)) {
      const lines = node.value.split('\n').length
      if (lines > codeLines) {
        const reason = `El código tiene ${lines} líneas; en una diapositiva caben ${codeLines} como máximo`
        found.push({ reason, hint: shorten, place: node.position?.start })
      }
    }
    if (node.type === 'table' && node.children.length > tableRows) {
      const reason = `La tabla tiene ${node.children.length} filas; en una diapositiva caben ${tableRows} como máximo`
      found.push({ reason, hint: shorten, place: node.position?.start })
    }
  })
  return found
}
