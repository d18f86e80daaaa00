import { studiedTerms } from './studied-terms.ts'
import type { Course } from './types.ts'

/** What the terms mean, for the tooltips of pages: beside the glossary. */
export const definitionsFile = 'definiciones.json'

/** Where the pages that the machine makes stand on the site. */
export const madePages = {
  corrections: '/referencia/que-se-corrigio/',
  glossary: '/referencia/glosario/',
  sources: '/referencia/fuentes/',
  downloads: '/referencia/descargas/',
  guide: '/referencia/como-se-escribe-una-nota/',
  newCourse: '/referencia/crea-tu-propio-curso/',
  commands: '/referencia/comandos-que-se-prueban/',
  data: '/referencia/datos-del-curso/',
  vocabulary: '/referencia/vocabulario-de-los-diagramas/',
  rules: '/referencia/reglas/',
  architecture: '/referencia/como-funciona-la-maquina/',
} as const

/** A page that the machine makes. */
export type MadePage = keyof typeof madePages

/** Those for readers, in the order in which the site lists them. */
export const readerPages = [
  'corrections',
  'glossary',
  'sources',
  'downloads',
] as const satisfies readonly MadePage[]

/** Those for authors, likewise. */
export const authorPages = [
  'newCourse',
  'guide',
  'commands',
  'data',
  'vocabulary',
  'rules',
  'architecture',
] as const satisfies readonly MadePage[]

/**
 * Ids that no theme can have: the site keeps these folders for what it makes itself. In the first
 * stand the pages above, and those that the course itself has beside its themes.
 */
export const referenceFolder = 'referencia'
export const reservedFolders: readonly string[] = [referenceFolder, 'descargas', 'imprimir', 'pagefind']

/**
 * The made pages that a course has: those of its data that is there, unless `curso.yml` leaves
 * them out, and those for authors when it asks for them.
 */
export function pagesOf(
  course: Pick<Course, 'settings' | 'corrections' | 'terms' | 'sources'>,
): ReadonlySet<MadePage> {
  const { pages } = course.settings
  const shown: Record<(typeof readerPages)[number], boolean> = {
    corrections: (pages.corrections ?? true) && course.corrections.length > 0,
    glossary: (pages.glossary ?? true) && studiedTerms(course.terms).length > 0,
    sources: (pages.sources ?? true) && course.sources.size > 0,
    downloads: pages.downloads,
  }
  return new Set([...readerPages.filter((page) => shown[page]), ...(pages.authors ? authorPages : [])])
}
