import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AuthorError } from '../author-error.ts'
import { readCourse } from '../notes/index.ts'
import { publicAddress } from '../public-address.ts'
import { weighPages, type PageWeight } from '../publish/page-weight.ts'
import type { Comparison } from './comparison.ts'
import { table } from './table.ts'

/** What a note should weigh, in bytes: the text of a page in the first round trip, with styles, scripts and letters. */
export const weightGoals = { html: 14_600, gzip: 42_000, fonts: 33_000 }

/** A note that weighs more than 95 of 100 others, and the heaviest, of what is weighed by `by`. */
function spread(
  weights: readonly PageWeight[],
  by: 'html' | 'words' | 'gzip',
): { common: number; most: number } {
  const sorted = weights.map((one) => one[by]).sort((a, b) => a - b)
  return { common: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0, most: sorted.at(-1) ?? 0 }
}

/**
 * The weights of notes in one table, beside what they should be; below, those whose page is above it,
 * with what their words weigh alone.
 */
export function weightTable(weights: readonly PageWeight[]): string {
  const number = new Intl.NumberFormat('es', { useGrouping: 'always' })
  const row = (name: string, by: 'html' | 'gzip'): string[] => {
    const { common, most } = spread(weights, by)
    const goal = weightGoals[by]
    const within = weights.filter((one) => one[by] <= goal).length
    return [name, number.format(common), number.format(most), number.format(goal), String(within)]
  }
  const words = spread(weights, 'words')
  const fonts = weights[0]?.fonts ?? 0
  const letters = number.format(fonts)
  const whole = table([
    [`${weights.length} notas, en bytes`, '95 de 100', 'la mayor', 'meta', 'notas que la cumplen'],
    row('texto de la página (Brotli)', 'html'),
    ['  sus palabras solas, sin marcas', number.format(words.common), number.format(words.most), '', ''],
    row('página, estilos y programas (gzip)', 'gzip'),
    [
      'letras',
      letters,
      letters,
      number.format(weightGoals.fonts),
      String(fonts <= weightGoals.fonts ? weights.length : 0),
    ],
  ])
  const above = weights.filter(({ html }) => html > weightGoals.html).sort((a, b) => b.html - a.html)
  if (above.length === 0) return whole
  const each = table([
    ['por encima de la meta', 'página', 'sus palabras solas'],
    ...above.map(({ page, html, words: alone }) => [
      page.replace(/\/index\.html$/, ''),
      number.format(html),
      number.format(alone),
    ]),
  ])
  return `${whole}\n\n${each}`
}

/** What a first visit to each note of the built site weighs, beside what it should. */
export async function benchWeights(root: string): Promise<Comparison[]> {
  const dist = join(root, 'dist')
  if (!(await stat(join(dist, 'sw.js')).catch(() => undefined))) {
    throw new AuthorError('No hay ningún sitio que pesar en dist/. Constrúyelo antes con «npm run build».')
  }
  const { notes } = await readCourse(root)
  const pages = notes.filter(({ forAuthors }) => !forAuthors).map(({ slug }) => `${slug}/index.html`)
  const weights = await weighPages(dist, publicAddress().base, pages)
  const row = (what: string, ours: number, peer: number): Comparison => ({
    what: `este curso, 95 de 100 notas, ${what}`,
    unit: 'bytes',
    ours,
    peer,
    against: 'la meta',
  })
  return [
    row('página (Brotli)', spread(weights, 'html').common, weightGoals.html),
    row('página, estilos y programas (gzip)', spread(weights, 'gzip').common, weightGoals.gzip),
    row('letras', weights[0]?.fonts ?? 0, weightGoals.fonts),
  ]
}
