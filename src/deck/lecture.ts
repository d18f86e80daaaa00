import { posix } from 'node:path'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { isMap } from 'yaml'
import type { Course, Note } from '../notes/index.ts'
import { report } from '../notes/problem.ts'
import { parseYaml, RecordReader } from '../notes/yaml-reader.ts'
import { splitSlides, type RawSlide } from './split-slides.ts'
import { estimateTextMinutes, parseDuration } from './timing.ts'

/** A slide written in the lecture's own file. */
export interface OwnSlide {
  kind: 'own'
  title: string
  minutes: number
  /** Its `routeAlias`, when it has one. */
  alias: string | undefined
  /** Whether what follows is kept for those who want more: shown on demand, outside the plan. */
  opensAppendix: boolean
  /** Line of the lecture's file on which it begins. */
  line: number
}

/** What a lecture takes of a note. */
export interface NoteImport {
  kind: 'note'
  note: Note
  /** As written: `../docs/imagenes/capas.md`. */
  src: string
  /** Ids that it shows: sections', questions', and '' for the cover. */
  takes: Set<string>
  /** Minutes that it gives to a section or question instead of the note's. */
  minutes: Map<string, number>
  /** Where the import stands in the lecture's file, its `---` lines included. */
  first: number
  last: number
}

/** A lecture: notes and slides of its own, in the order in which they are told. */
export interface Lecture {
  title: string
  /** Planned length in minutes. */
  duration: number
  /** Where the file says it. */
  durationPlace: Point | undefined
  parts: (OwnSlide | NoteImport)[]
  file: VFile
}

/** Fields of an import: nothing else, so that a typo does not pass unseen. */
const importFields = ['src', 'secciones', 'omitir', 'resto', 'preguntas', 'portada', 'minutos']

/**
 * Reads a lecture (`slides/slides.md`). Never throws for what its author wrote:
 * what is wrong is recorded on `file`, with its place.
 */
export function parseLecture(file: VFile, course: Course): Lecture {
  const slides = splitSlides(String(file)).map((slide) => ({ slide, record: recordOf(slide, file) }))
  const head = slides[0]?.record
  const durationText = head?.text('duration') ?? ''
  const duration = parseDuration(durationText)
  if (durationText && duration === undefined) {
    report(file, {
      rule: 'duracion',
      reason: `«duration»: «${durationText}» no es una duración`,
      hint: 'Escribe los minutos, por ejemplo «45min».',
      place: head?.placeOf('duration'),
    })
  }
  const parts: Lecture['parts'] = []
  for (const [index, { slide, record }] of slides.entries()) {
    const imported = index > 0 && record?.has('src') ? record : undefined
    const part = imported
      ? readImport(slide, imported, { course, file, before: parts })
      : readOwn(slide, record)
    if (part) parts.push(part)
  }
  return {
    title: head?.text('title') ?? '',
    duration: duration ?? 0,
    durationPlace: head?.placeOf('duration'),
    parts,
    file,
  }
}

function readOwn(slide: RawSlide, record: RecordReader | undefined): OwnSlide {
  const notes = /<!--([\s\S]*?)-->\s*$/.exec(slide.content)?.[1] ?? ''
  return {
    kind: 'own',
    title: /^#\s+(.*)$/m.exec(slide.content)?.[1]?.trim() ?? record?.optionalText('title') ?? '',
    minutes: record?.optionalNumber('minutos') ?? estimateTextMinutes(notes),
    alias: record?.optionalText('routeAlias'),
    opensAppendix: record?.optionalOneOf('ampliacion', ['sí', 'no']) === 'sí',
    line: slide.first,
  }
}

interface ImportContext {
  course: Course
  file: VFile
  /** What the lecture has so far. */
  before: Lecture['parts']
}

function readImport(
  slide: RawSlide,
  record: RecordReader,
  { course, file, before }: ImportContext,
): NoteImport | undefined {
  record.rejectUnknown(importFields)
  const note = findNote(record, course, file)
  if (!note) return undefined
  const takes = readTakes(record, note, file)
  if (record.optionalOneOf('resto', ['sí', 'no']) === 'sí') {
    for (const part of before) {
      if (part.kind === 'note' && part.note === note) for (const id of part.takes) takes.delete(id)
    }
  }
  const times = record.record('minutos')
  const minutes = new Map<string, number>()
  for (const id of takes) {
    const given = id === '' ? undefined : times?.optionalNumber(id)
    if (given !== undefined) minutes.set(id, given)
  }
  times?.rejectUnknown()
  if (slide.content.trim()) {
    report(file, {
      rule: 'importacion',
      reason: 'Hay texto debajo de una nota importada, y no se mostraría',
      hint: 'Ponlo en una diapositiva aparte, después de otra línea «---».',
      place: { line: slide.contentLine, column: 1 },
    })
  }
  return { kind: 'note', note, src: record.text('src'), takes, minutes, first: slide.first, last: slide.last }
}

function findNote(record: RecordReader, course: Course, file: VFile): Note | undefined {
  const src = record.text('src')
  const place = record.placeOf('src')
  if (!src) return undefined
  const wrong = (reason: string, hint: string): undefined => {
    report(file, { rule: 'importacion', reason, hint, place })
  }
  if (src.includes('#')) {
    return wrong(
      `«src: ${src}» elige diapositivas por su número`,
      'Elige secciones con «secciones: […]», que no cambian cuando cambia la nota.',
    )
  }
  const path = posix.join(posix.dirname(file.path), src)
  const note = course.notes.find((one) => one.path === path)
  if (!note) {
    return wrong(
      `La nota «${src}» no existe`,
      `Se buscó ${path}. Escribe la ruta desde este archivo, como en «../docs/tema/nota.md».`,
    )
  }
  if (note.noSlides) {
    return wrong(
      `La nota «${src}» no tiene diapositivas`,
      `Dice por qué: «${note.noSlides}». Quita la importación.`,
    )
  }
  return note
}

/** What the import shows: everything, unless it names sections, omits some, or chooses questions. */
function readTakes(record: RecordReader, note: Note, file: VFile): Set<string> {
  const shown = note.sections.filter((section) => section.slide)
  const questions = note.sections.flatMap((section) => section.questions)
  const named = (key: string): string[] => {
    const ids = record.texts(key)
    for (const id of ids) {
      if (shown.some((section) => section.id === id)) continue
      report(file, {
        rule: 'seccion-desconocida',
        reason: `«${key}»: la nota ${note.path} no tiene una diapositiva «${id}»`,
        hint: `Usa una de estas: ${shown.map((section) => section.id).join(', ')}.`,
        place: record.placeOf(key),
      })
    }
    return ids
  }
  const chosen = record.has('secciones') ? named('secciones') : shown.map((section) => section.id)
  const omitted = new Set(named('omitir'))
  const takes = new Set(chosen.filter((id) => !omitted.has(id)))
  if (record.optionalOneOf('portada', ['sí', 'no']) !== 'no') takes.add('')
  const wanted = record.has('preguntas')
    ? record.texts('preguntas').map((number) => `pregunta-${number}`)
    : questions.map((question) => question.id)
  for (const id of wanted) {
    if (questions.some((question) => question.id === id)) takes.add(id)
    else {
      report(file, {
        rule: 'seccion-desconocida',
        reason: `«preguntas»: la nota ${note.path} no tiene la pregunta ${id.replace('pregunta-', '')}`,
        hint:
          questions.length === 0
            ? 'La nota no tiene preguntas: quita «preguntas».'
            : `La última es la ${questions.length}. Corrige el número o quítalo.`,
        place: record.placeOf('preguntas'),
      })
    }
  }
  return takes
}

/** The slide's frontmatter; undefined when it has none or it can't be read. */
function recordOf(slide: RawSlide, file: VFile): RecordReader | undefined {
  if (!slide.frontmatter) return undefined
  const { text, line } = slide.frontmatter
  const parsed = parseYaml(file, text, line - 1)
  return parsed && isMap(parsed.contents) ? new RecordReader(parsed.contents, parsed.origin) : undefined
}
