import { posix } from 'node:path'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import * as z from 'zod'
import { nearest, slideAlias, type Note, type Theme } from '../notes/index.ts'
import { readData, type DataReading } from '../notes/data-file.ts'
import { report } from '../notes/problem.ts'
import type { SlideText } from './cut-slides.ts'
import { importSchema, ownSlideSchema, type OwnLayout } from './fields.ts'
import { hasFields, unclosed, type LectureHead } from './head.ts'

/** A slide written in the lecture's own file. */
export interface OwnSlide {
  kind: 'own'
  title: string
  layout: OwnLayout
  /** Minutes that the author gave it; undefined = as long as its notes take. */
  minutes: number | undefined
  /** What the teacher says with it. */
  notes: string
  /** Its address in the deck, when it has one. */
  alias: string | undefined
  /** Id of the theme that it belongs to. */
  theme: string | undefined
  /** Whether another session begins with it: the second, the third… */
  opensSession: boolean
  /** Whether what follows is kept for those who want more: shown on demand, outside the plan. */
  opensAppendix: boolean
  /** Where it stands in the file. */
  text: SlideText
}

/** What is to be known of a note to choose from its slides. */
export interface NoteOutline {
  /** From the root of the repository: `docs/tema/nota.md`. */
  path: string
  slug: string
  /** Why it has no slides at all, when it hasn't. */
  noSlides: string | undefined
  /** Its sections; `slide` tells whether one has a slide. */
  sections: readonly {
    id: string
    slide?: unknown
    questions: readonly { id: string }[]
    /** Only those that say their minutes have a slide. */
    exercises: readonly { id: string; minutes: number | undefined }[]
  }[]
}

/** What a lecture takes of a note. */
export interface NoteImport<N extends NoteOutline = Note> {
  kind: 'note'
  note: N
  /** As written: `../docs/tema/nota.md`. */
  src: string
  /** Ids that it shows: sections', questions', exercises', and '' for the cover. */
  takes: Set<string>
  /** Minutes that it gives to a section, question or exercise instead of the note's, and where. */
  minutes: Map<string, { minutes: number; place: Point }>
}

/** A lecture: notes and slides of its own, in the order in which they are told. */
export interface Lecture<N extends NoteOutline = Note> extends LectureHead {
  parts: (OwnSlide | NoteImport<N>)[]
}

/** What a lecture is read against. */
export interface Told<N extends NoteOutline> {
  notes: readonly N[]
  themes: readonly Pick<Theme, 'id'>[]
}

/**
 * Reads what a lecture shows. Never throws for what its author wrote: what is wrong is recorded on
 * its file, with its place.
 */
export function readLecture<N extends NoteOutline>(head: LectureHead, course: Told<N>): Lecture<N> {
  const { file, slides } = head
  const parts: Lecture<N>['parts'] = []
  const context = { course, file, before: parts }
  for (const [index, text] of slides.entries()) {
    const part = index === 0 ? readOpening(text, head) : readSlide(text, context)
    if (part) parts.push(part)
  }
  const lecture = { ...head, parts }
  if (course.themes.some(({ id }) => id === head.folder)) {
    report(file, {
      rule: 'direccion-ocupada',
      reason: `La carpeta «${head.folder}» es la de un tema`,
      hint: 'Da a la presentación otra «direccion».',
      place: head.folderPlace,
    })
  }
  refuseSameAddress(lecture)
  countSessions(lecture)
  return lecture
}

/** Addresses of all slides that a lecture shows and that have one. */
export function aliasesOf({ parts }: Pick<Lecture<NoteOutline>, 'parts'>): string[] {
  return parts.flatMap((part) =>
    part.kind === 'own'
      ? (part.alias ?? [])
      : [...part.takes].map((id) => slideAlias(part.note.slug, id || undefined)),
  )
}

/** The first slide: without a text of its own it shows title and subtitle. */
function readOpening(text: SlideText, head: LectureHead): OwnSlide {
  return {
    kind: 'own',
    title: text.heading ?? head.title,
    layout: 'opening',
    minutes: head.openingMinutes,
    notes: text.notes,
    alias: undefined,
    theme: undefined,
    opensSession: false,
    opensAppendix: false,
    text,
  }
}

interface Context<N extends NoteOutline> {
  course: Told<N>
  file: VFile
  /** What the lecture has so far. */
  before: Lecture<N>['parts']
}

function readSlide<N extends NoteOutline>(
  text: SlideText,
  context: Context<N>,
): OwnSlide | NoteImport<N> | undefined {
  const { file } = context
  const { frontmatter } = text
  if (frontmatter && !text.closed) {
    report(file, unclosed(text))
    return undefined
  }
  if (frontmatter && !hasFields(frontmatter.text)) {
    report(file, {
      rule: 'encabezado-de-datos',
      reason: 'Lo que sigue a «---» se leería como campos, y no lo son',
      hint: 'Deja una línea en blanco después de «---».',
      place: { line: text.first, column: 1 },
    })
    return undefined
  }
  return /^src\s*:/m.test(frontmatter?.text ?? '') ? readImport(text, context) : readOwn(text, context)
}

function readOwn(text: SlideText, { course, file }: Context<NoteOutline>): OwnSlide | undefined {
  const reading = readFields(text, ownSlideSchema, file)
  const fields = reading.value
  if (!fields) return undefined
  if (text.empty) {
    report(file, {
      rule: 'diapositiva-vacia',
      reason: 'Esta diapositiva no tiene nada',
      hint: 'Escribe su texto, o quita la línea «---» que sobra.',
      place: { line: text.first, column: 1 },
    })
    return undefined
  }
  if (fields.tema !== undefined && !course.themes.some(({ id }) => id === fields.tema)) {
    const known = course.themes.map(({ id }) => id)
    const near = nearest(fields.tema, known)
    report(file, {
      rule: 'tema-desconocido',
      reason: `«tema»: el curso no tiene el tema «${fields.tema}»`,
      hint: `${near ? `¿Querías decir «${near}»? ` : ''}Usa uno de estos: ${known.join(', ')}; o quítalo.`,
      place: reading.placeOf('tema'),
    })
  }
  if (fields.layout === 'exercise' && fields.minutos === undefined) {
    report(file, {
      rule: 'encabezado-de-datos',
      reason: 'El ejercicio no dice cuántos minutos hay para hacerlo',
      hint: 'Agrega «minutos: 5»: son los de su cuenta atrás.',
      place: reading.placeOf('layout'),
    })
  }
  return {
    kind: 'own',
    title: text.heading ?? fields.titulo ?? '',
    layout: fields.layout ?? 'recap',
    minutes: fields.minutos,
    notes: text.notes,
    alias: fields.direccion,
    theme: fields.tema,
    opensSession: fields.sesion === 'sí',
    opensAppendix: fields.ampliacion === 'sí',
    text,
  }
}

type ImportReading = DataReading<z.output<typeof importSchema>>
type ImportFields = z.output<typeof importSchema>

function readImport<N extends NoteOutline>(
  text: SlideText,
  { course, file, before }: Context<N>,
): NoteImport<N> | undefined {
  const reading = readFields(text, importSchema, file)
  const fields = reading.value
  if (!fields) return undefined
  const note = findNote(fields.src, reading, course, file)
  if (!note) return undefined
  const takes = readTakes(fields, reading, note, file)
  if (fields.resto === 'sí') {
    for (const part of before) {
      if (part.kind === 'note' && part.note === note) for (const id of part.takes) takes.delete(id)
    }
  }
  const minutes = readMinutes(fields, reading, takes, file)
  if (text.content.trim()) {
    const blank = text.content.split('\n').findIndex((line) => line.trim())
    report(file, {
      rule: 'importacion',
      reason: 'Hay texto debajo de una nota importada, y no se mostraría',
      hint: 'Ponlo en una diapositiva aparte, después de otra línea «---» y una en blanco.',
      place: { line: text.contentLine + blank, column: 1 },
    })
  }
  return { kind: 'note', note, src: fields.src, takes, minutes }
}

function findNote<N extends NoteOutline>(
  src: string,
  { placeOf }: ImportReading,
  course: Told<N>,
  file: VFile,
): N | undefined {
  const wrong = (reason: string, hint: string): undefined => {
    report(file, { rule: 'importacion', reason, hint, place: placeOf('src') })
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
    const near = nearest(
      path,
      course.notes.map((one) => one.path),
    )
    return wrong(
      `La nota «${src}» no existe`,
      near
        ? `¿Querías decir «${posix.relative(posix.dirname(file.path), near)}»?`
        : `Se buscó ${path}. Escribe la ruta desde este archivo, como en «../docs/tema/nota.md».`,
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
function readTakes(
  fields: ImportFields,
  { placeOf }: ImportReading,
  note: NoteOutline,
  file: VFile,
): Set<string> {
  const shown = note.sections.filter((section) => section.slide).map(({ id }) => id)
  const questions = note.sections.flatMap((section) => section.questions.map(({ id }) => id))
  const named = (key: 'secciones' | 'omitir'): string[] => {
    for (const [index, id] of (fields[key] ?? []).entries()) {
      if (shown.includes(id)) continue
      const near = nearest(id, shown)
      report(file, {
        rule: 'seccion-desconocida',
        reason: `«${key}»: la nota ${note.path} no tiene una diapositiva «${id}»`,
        hint: `${near ? `¿Querías decir «${near}»? ` : ''}Usa una de estas: ${shown.join(', ')}.`,
        place: placeOf(key, index),
      })
    }
    return fields[key] ?? []
  }
  const chosen = fields.secciones ? named('secciones') : shown
  const omitted = new Set(named('omitir'))
  const takes = new Set(chosen.filter((id) => !omitted.has(id)))
  if (fields.portada !== 'no') takes.add('')
  if (!fields.preguntas) for (const id of questions) takes.add(id)
  for (const [index, number] of (fields.preguntas ?? []).entries()) {
    const id = questions[number - 1]
    if (fields.preguntas?.indexOf(number) !== index) {
      report(file, {
        rule: 'seccion-desconocida',
        reason: `«preguntas»: la ${number} está dos veces`,
        hint: 'Deja una: ninguna pregunta se muestra dos veces.',
        place: placeOf('preguntas', index),
      })
    } else if (id !== undefined) takes.add(id)
    else {
      report(file, {
        rule: 'seccion-desconocida',
        reason: `«preguntas»: la nota ${note.path} no tiene la pregunta ${number}`,
        hint:
          questions.length === 0
            ? 'La nota no tiene preguntas: quita «preguntas».'
            : `La última es la ${questions.length}. Corrige el número o quítalo.`,
        place: placeOf('preguntas', index),
      })
    }
  }
  for (const id of readExercises(fields, placeOf, note, file) ?? exercisesOf(note, takes)) takes.add(id)
  return takes
}

/** Exercises that have a slide, of the sections that are shown. */
function exercisesOf({ sections }: NoteOutline, takes: ReadonlySet<string>): string[] {
  return sections
    .filter(({ id }) => takes.has(id))
    .flatMap(({ exercises }) => exercises.filter(({ minutes }) => minutes !== undefined))
    .map(({ id }) => id)
}

/** The exercises that an import chooses by their numbers; undefined when it doesn't. */
function readExercises(
  { ejercicios }: ImportFields,
  placeOf: ImportReading['placeOf'],
  { path, sections }: NoteOutline,
  file: VFile,
): string[] | undefined {
  const exercises = sections.flatMap((section) => section.exercises)
  return ejercicios?.flatMap((number, index) => {
    const found = exercises[number - 1]
    if (found?.minutes !== undefined) return [found.id]
    report(file, {
      rule: 'seccion-desconocida',
      reason: found
        ? `«ejercicios»: el ejercicio ${number} de ${path} no dice cuántos minutos toma, así que no tiene diapositiva`
        : `«ejercicios»: la nota ${path} no tiene el ejercicio ${number}`,
      hint: found
        ? 'Escríbelos en la nota: «:::exercise{minutes=5}».'
        : exercises.length === 0
          ? 'La nota no tiene ejercicios: quita «ejercicios».'
          : `El último es el ${exercises.length}. Corrige el número o quítalo.`,
      place: placeOf('ejercicios', index),
    })
    return []
  })
}

function readMinutes(
  fields: ImportFields,
  { keyPlace }: ImportReading,
  takes: Set<string>,
  file: VFile,
): NoteImport['minutes'] {
  const minutes: NoteImport['minutes'] = new Map()
  const known = [...takes].filter((id) => id !== '')
  for (const [id, given] of Object.entries(fields.minutos ?? {})) {
    if (known.includes(id)) {
      minutes.set(id, { minutes: given, place: keyPlace('minutos', id) })
      continue
    }
    const near = nearest(id, known)
    report(file, {
      rule: 'seccion-desconocida',
      reason: `«minutos»: aquí no se muestra «${id}»`,
      hint: `${near ? `¿Querías decir «${near}»? ` : ''}Usa una de estas: ${known.join(', ')}; o quítala.`,
      place: keyPlace('minutos', id),
    })
  }
  return minutes
}

/** Either no session is marked, or each but the first, in what is planned. */
function countSessions({ parts, sessions, file }: Lecture<NoteOutline>): void {
  const own = parts.filter((part) => part.kind === 'own')
  const end = own.findIndex(({ opensAppendix }) => opensAppendix)
  const marks = own.filter(({ opensSession }) => opensSession)
  const planned = (end === -1 ? own : own.slice(0, end)).filter(({ opensSession }) => opensSession)
  if (marks.length === 0) return
  if (planned.length + 1 === sessions) {
    if (marks.length === planned.length) return
    report(file, {
      rule: 'sesiones-sin-contar',
      reason: 'Una marca «sesion: sí» está en la ampliación, que no se da en ninguna sesión',
      hint: 'Quítala, o pon su diapositiva antes de la que lleva «ampliacion: sí».',
      place: { line: marks[planned.length]!.text.first, column: 1 },
    })
    return
  }
  report(file, {
    rule: 'sesiones-sin-contar',
    reason: `La presentación dice que tiene ${sessions === 1 ? 'una sesión' : `${sessions} sesiones`}, y las marcas «sesion: sí» dan ${planned.length + 1}`,
    hint: 'Marca con «sesion: sí» la primera diapositiva de cada sesión desde la segunda, o corrige «sesiones».',
    place: { line: marks.at(-1)!.text.first, column: 1 },
  })
}

/** An address leads to one slide. */
function refuseSameAddress({ parts, file }: Lecture<NoteOutline>): void {
  const imported = new Set(aliasesOf({ parts: parts.filter(({ kind }) => kind === 'note') }))
  const own = new Set<string>()
  for (const part of parts) {
    if (part.kind === 'note' || part.alias === undefined) continue
    if (imported.has(part.alias) || own.has(part.alias)) {
      report(file, {
        rule: 'direccion-ocupada',
        reason: `Dos diapositivas tienen la dirección «${part.alias}»`,
        hint: 'Da a esta otra «direccion».',
        place: { line: part.text.first, column: 1 },
      })
    }
    own.add(part.alias)
  }
}

function readFields<S extends z.ZodType>(text: SlideText, schema: S, file: VFile): DataReading<z.output<S>> {
  return readData(file, text.frontmatter?.text ?? '{}', schema, { lineOffset: text.first })
}
