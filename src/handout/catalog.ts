import type { LectureHead } from '../lectures/index.ts'

/** Paper sizes that handouts are laid out for. Most of Latin America prints on `carta` (US Letter). */
export type Paper = 'a4' | 'carta'

/** One PDF of the course. */
export interface Handout {
  /** File name under `/descargas/`. */
  file: string
  title: string
  /** What it is for, for the downloads page. */
  description: string
  /** `notes`: the print page of the site; `deck`: the slides of a lecture. */
  kind: 'notes' | 'deck'
  /** Undefined: one page has the shape of a slide. */
  paper?: Paper
  /** Folder of the lecture in the site, for `deck`. */
  lecture?: string
  /** One page a click instead of one a slide, for `deck`. */
  steps?: boolean
}

/** The PDFs of the whole course, whatever its lectures. */
export const courseHandouts: readonly Handout[] = [
  {
    file: 'apuntes-a4.pdf',
    title: 'Apuntes completos (A4)',
    description: 'Todas las notas, con portada, índice y fuentes, para leer o imprimir.',
    kind: 'notes',
    paper: 'a4',
  },
  {
    file: 'apuntes-carta.pdf',
    title: 'Apuntes completos (carta)',
    description: 'Los mismos apuntes, en papel carta.',
    kind: 'notes',
    paper: 'carta',
  },
]

/** What the catalogue needs to know of a lecture. */
export type HandedOut = Pick<LectureHead, 'name' | 'folder' | 'description'>

/** Every PDF that the build makes, in the order in which the site lists them. */
export function handoutsOf(lectures: readonly HandedOut[]): Handout[] {
  return [...courseHandouts, ...lectures.map(slides)]
}

/** The lectures with a page for each step, which the build leaves out: `npm run pdf -- --pasos`. */
export function stepByStep(lectures: readonly HandedOut[]): Handout[] {
  return lectures.map(slides).map((handout) => ({
    ...handout,
    file: handout.file.replace('.pdf', '-pasos.pdf'),
    title: `${handout.title}, paso a paso`,
    description: 'Cada diapositiva, con una página por paso.',
    steps: true,
  }))
}

function slides({ name, folder, description }: HandedOut): Handout {
  return {
    file: `${folder}.pdf`,
    title: name,
    description: `Las diapositivas, una por página. ${description}`,
    kind: 'deck',
    lecture: folder,
  }
}
