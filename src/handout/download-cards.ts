/** Files to take away as the site shows them: those that differ in paper or session go together. */
import { paperNames, paperSizes, type Handout, type Reader } from './handout.ts'

/** What the site shows of a file, in one place. */
export interface DownloadCard {
  title: string
  description: string
  for: Reader
  /** How to print it; undefined where it is not for paper. */
  printing: string | undefined
  files: DownloadFile[]
  /** The picture of the first page of its first file; undefined where there are no pages. */
  picture: CardPicture | undefined
}

export interface DownloadFile {
  file: string
  /** What tells it from the others of its card: `A4`, `Sesión 2 (carta)`, `PDF`. */
  label: string
}

export interface CardPicture {
  /** Its name in the folder of the pictures. */
  name: string
  width: number
  height: number
}

/** Folder of the pictures, in that of the page that shows them. */
export const picturesFolder = 'vistas'

/** Width at which pictures are shown, in CSS pixels. */
const pictureWidth = 160

/** Cards in the order of their first files. */
export function downloadCards(handouts: readonly Handout[]): DownloadCard[] {
  const cards = Map.groupBy(handouts, ({ kind, lecture = '', theme = '', note = '', extension = false }) =>
    [kind, lecture, theme, note, extension].join('|'),
  )
  return [...cards.values()].map((files) => {
    const [first] = files as [Handout]
    return {
      title: first.title,
      description: first.description,
      for: first.for,
      printing: printingOf(first),
      files: files.map((handout) => ({ file: handout.file, label: labelOf(handout) })),
      picture: pictureOf(first),
    }
  })
}

function labelOf({ file, paper, session }: Handout): string {
  const form = paper ? `${paperNames[paper]}` : file.slice(file.lastIndexOf('.') + 1).toUpperCase()
  return session === undefined ? form : `Sesión ${session} (${form})`
}

function pictureOf({ file, paper }: Handout): CardPicture | undefined {
  if (!file.endsWith('.pdf')) return undefined
  // Slides have the shape of the screen.
  const { width, height } = paper ? paperSizes[paper] : { width: 980, height: 552 }
  return { name: pictureName(file), width: pictureWidth, height: Math.round((pictureWidth * height) / width) }
}

/** Name of the picture of the first page of `file`. */
export function pictureName(file: string): string {
  return file.replace(/\.pdf$/, '.webp')
}

function printingOf({ file, kind }: Handout): string | undefined {
  if (!file.endsWith('.pdf')) return undefined
  switch (kind) {
    case 'slides':
      return 'En papel, dos o cuatro por hoja («Páginas por hoja» en el cuadro de impresión).'
    case 'tables':
      return 'Por un lado, al tamaño real.'
    case 'lined-slides':
    case 'slides-with-notes':
      return 'A doble cara, volteando por el borde largo. Basta el blanco y negro.'
    case 'exercises':
    case 'solutions':
      return 'A doble cara, volteando por el borde largo, al tamaño real.'
    default:
      return 'A doble cara, volteando por el borde largo: el margen ancho queda del lado de la costura.'
  }
}
