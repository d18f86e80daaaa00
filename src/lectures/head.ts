import { posix } from 'node:path'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { readData } from '../notes/data-file.ts'
import { reservedFolders } from '../notes/made-pages.ts'
import { plainName } from '../notes/plain-name.ts'
import { report } from '../notes/problem.ts'
import { isReadable } from '../notes/read-course.ts'
import { cutSlides, type SlideText } from './cut-slides.ts'
import { lectureSchema } from './fields.ts'
import { formatLength } from './minutes.ts'

/** What a lecture says of itself, and its slides as text. */
export interface LectureHead {
  /** Name of its file in `slides/`, without extension. */
  id: string
  title: string
  subtitle: string | undefined
  /** How the site calls it. */
  name: string
  /** What it is for, in a sentence. */
  description: string
  /** Planned length; 0 when the file doesn't say. */
  minutes: number
  /** Where it says so. */
  minutesPlace: Point
  /** How many sessions it takes. */
  sessions: number
  /** Minutes of the first slide; undefined = as long as its notes take. */
  openingMinutes: number | undefined
  /** Its folder on the site: `presentacion`. */
  folder: string
  /** Where that is said; where the file begins when it isn't. */
  folderPlace: Point
  /** Its place among the lectures, when it has one of its own. */
  order: number | undefined
  /** Slides as they stand in the file; the first one is the opening. */
  slides: SlideText[]
  file: VFile
}

/**
 * Reads what a lecture's file (`slides/slides.md`) says of it. What is wrong is recorded on `file`;
 * what can't be read is then as if it weren't there.
 */
export function readHead(file: VFile): LectureHead {
  const slides = cutSlides(String(file))
  const id = posix.basename(file.path, '.md')
  const { value, placeOf } = readFields(slides[0], file)
  const minutes = value?.minutos ?? 0
  const sessions = value?.sesiones ?? 1
  const head: LectureHead = {
    id,
    title: value?.titulo ?? id,
    subtitle: value?.subtitulo,
    name: value?.nombre ?? value?.titulo ?? id,
    description: value?.descripcion ?? `${formatLength(minutes, sessions)}.`,
    minutes,
    minutesPlace: placeOf('minutos'),
    sessions,
    openingMinutes: value?.apertura,
    folder: value?.direccion ?? defaultFolder(id),
    folderPlace: placeOf('direccion'),
    order: value?.orden,
    slides,
    file,
  }
  if (reservedFolders.includes(head.folder)) {
    report(file, {
      rule: 'direccion-ocupada',
      reason: `La carpeta «${head.folder}» es de otra parte del sitio`,
      hint: 'Da a la presentación otra «direccion».',
      place: head.folderPlace,
    })
  }
  return head
}

function readFields(first: SlideText | undefined, file: VFile): Reading {
  const nowhere: Reading = { value: undefined, placeOf: () => ({ line: 1, column: 1 }) }
  // A file that can't be read has said so.
  if (!isReadable(file)) return nowhere
  if (!first?.frontmatter || !hasFields(first.frontmatter.text)) {
    report(file, {
      rule: 'encabezado-de-datos',
      reason: 'La presentación no dice cómo se llama',
      hint: 'Empieza el archivo con «---», las líneas «titulo: …» y «minutos: …», y otra «---».',
      place: { line: 1, column: 1 },
    })
    return nowhere
  }
  if (!first.closed) {
    report(file, unclosed(first))
    return nowhere
  }
  return readData(file, first.frontmatter.text, lectureSchema, { lineOffset: first.first })
}

type Reading = Pick<ReturnType<typeof readData<typeof lectureSchema>>, 'value' | 'placeOf'>

/** Whether YAML has fields, and not only comments or a text. */
export function hasFields(yaml: string): boolean {
  return /^\s*[^#\s].*?:(\s|$)/m.test(yaml)
}

/** What to say of frontmatter that never ends. */
export function unclosed({ first }: SlideText): Parameters<typeof report>[1] {
  return {
    rule: 'encabezado-de-datos',
    reason: 'Los campos de esta diapositiva no se cierran',
    hint: 'Agrega una línea «---» después del último. Si no son campos, deja una línea en blanco después de la primera «---».',
    place: { line: first, column: 1 },
  }
}

/** `slides` → `presentacion`; `Breve curso` → `presentacion-breve-curso`. */
function defaultFolder(id: string): string {
  if (id === 'slides') return 'presentacion'
  return `presentacion-${plainName(id)}`
}
