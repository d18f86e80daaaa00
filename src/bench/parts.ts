import { AuthorError } from '../author-error.ts'
import type { Comparison } from './comparison.ts'
import { benchDiagrams } from './diagrams.ts'
import { benchLectures } from './lectures.ts'
import { benchLint } from './lint.ts'
import { benchSite } from './site.ts'
import { benchWeights } from './weights.ts'

/** What is measured, in the order of the table, and beside what. */
export const benchParts = {
  sitio: 'construir el sitio, al lado de Starlight solo',
  presentaciones: 'construir una presentación, al lado de Slidev solo',
  pdf: 'hacer el PDF de una presentación, al lado de «slidev export»',
  diagramas: 'dibujarlos y mostrarlos, al lado del CLI de Mermaid y de Mermaid en el navegador',
  lint: 'revisar las notas, al lado de cspell',
  busqueda: 'buscar por primera vez, al lado de Starlight solo',
  pesos: 'lo que pesa una nota, al lado de Starlight solo y de la meta',
} as const

export type BenchPart = keyof typeof benchParts

export function isBenchPart(name: string): name is BenchPart {
  return Object.hasOwn(benchParts, name)
}

/**
 * The numbers of notes in `written`: `20,200`.
 *
 * @throws {AuthorError} when one is none
 */
export function readCounts(written: string): number[] {
  const counts = written.split(',').map((one) => (/^ *[1-9]\d{0,3} *$/.test(one) ? Number(one) : NaN))
  if (counts.some(Number.isNaN)) {
    throw new AuthorError(`«--notas ${written}» no son números de notas, de 1 a 9999.`, {
      hint: 'Sepáralos con comas, como en «--notas 20,200».',
    })
  }
  return counts
}

/**
 * Measures `parts`, or all of them, one after the other: nothing else of it runs meanwhile.
 *
 * @param options.counts how many notes the made courses have
 */
export async function bench(
  root: string,
  options: { parts: readonly BenchPart[]; counts: readonly number[] },
): Promise<Map<BenchPart, Comparison[]>> {
  const { parts, counts } = options
  const all = Object.keys(benchParts).filter(isBenchPart)
  const wanted = new Set(parts.length > 0 ? parts : all)
  const found = new Map<BenchPart, Comparison[]>()
  const put = (part: BenchPart, comparisons: readonly Comparison[]): void => {
    if (wanted.has(part)) found.set(part, [...(found.get(part) ?? []), ...comparisons])
  }
  // First what may be refused.
  if (wanted.has('pesos')) put('pesos', await benchWeights(root))
  if (wanted.has('sitio') || wanted.has('busqueda') || wanted.has('pesos')) {
    const { site, search, weights } = await benchSite(root, counts)
    put('sitio', site)
    put('busqueda', search)
    put('pesos', weights)
  }
  if (wanted.has('presentaciones') || wanted.has('pdf')) {
    const { lectures, pdf } = await benchLectures(root)
    put('presentaciones', lectures)
    put('pdf', pdf)
  }
  if (wanted.has('diagramas')) put('diagramas', await benchDiagrams(root))
  if (wanted.has('lint')) put('lint', await benchLint(root, counts))
  return new Map(all.flatMap((part) => (found.has(part) ? [[part, found.get(part)!]] : [])))
}
