import type { Point } from 'unist'
import type { Lecture, NoteOutline } from './lecture.ts'
import { formatMinutes } from './minutes.ts'
import type { SaidSection } from './said.ts'
import { saidWords, wordsPerMinute } from './said.ts'

/** Notes of a slide that take longer to say than it is shown. */
export interface LongNotes {
  /** The file that gives the slide its minutes. */
  path: string
  at: Point
  reason: string
  hint: string
}

/**
 * Words that fill a screen and a half of the teacher's view at 1280 × 720: measured with the notes of
 * whole lectures, of which those with more take more.
 */
export const mostWords = 370

/**
 * The notes of planned slides that are too long to be spoken from: who speaks looks for the place.
 *
 * @param said see `longNotesOf`
 */
export function unwieldyNotesOf(
  { parts, file }: Pick<Lecture<NoteOutline>, 'parts' | 'file'>,
  said: (path: string) => readonly SaidSection[],
): LongNotes[] {
  const end = parts.findIndex((part) => part.kind === 'own' && part.opensAppendix)
  return parts.slice(0, end === -1 ? undefined : end).flatMap((part): LongNotes[] => {
    if (part.kind === 'own') {
      const words = saidWords(part.notes)
      if (words <= mostWords) return []
      return [{ path: file.path, at: { line: part.text.first, column: 1 }, ...unwieldy(part.title, words) }]
    }
    return said(part.note.path)
      .filter(({ id, words }) => part.takes.has(id) && words > mostWords)
      .map(({ id, title, words, planned }) => ({
        path: planned ? part.note.path : file.path,
        at: planned?.place ?? part.minutes.get(id)?.place ?? { line: 1, column: 1 },
        ...unwieldy(title, words),
      }))
  })
}

function unwieldy(title: string, words: number): Pick<LongNotes, 'reason' | 'hint'> {
  return {
    reason: `Las notas de «${title}» tienen ${words} palabras, y en pantalla y media de la vista del docente caben unas ${mostWords}`,
    hint: 'Reparte la sección en dos, cada una con su diapositiva, o pasa a otra sección lo que no se dice en clase.',
  }
}

/**
 * The notes of a lecture that take longer to say than an author planned for their slides; a slide
 * without planned minutes is shown as long as its notes take.
 *
 * @param said what is said with the sections and questions of a note, by its path
 */
export function longNotesOf(
  { parts, file }: Pick<Lecture<NoteOutline>, 'parts' | 'file'>,
  said: (path: string) => readonly SaidSection[],
): LongNotes[] {
  return parts.flatMap((part) => {
    if (part.kind === 'own') {
      const long =
        part.minutes === undefined ? undefined : tooLong(part.title, saidWords(part.notes), part.minutes)
      return long ? [{ path: file.path, at: { line: part.text.first, column: 1 }, ...long }] : []
    }
    return said(part.note.path).flatMap(({ id, title, words }) => {
      const given = part.minutes.get(id)
      const long = given && tooLong(title, words, given.minutes)
      return long ? [{ path: file.path, at: given.place, ...long }] : []
    })
  })
}

/** The sections of a note whose text takes longer to say than their slide is planned for. */
export function longSections(path: string, sections: readonly SaidSection[]): LongNotes[] {
  return sections.flatMap(({ title, words, planned }) => {
    const long = planned && tooLong(title, words, planned.minutes)
    return long ? [{ path, at: planned.place, ...long }] : []
  })
}

function tooLong(
  title: string,
  words: number,
  minutes: number,
): Pick<LongNotes, 'reason' | 'hint'> | undefined {
  const needed = words / wordsPerMinute
  if (needed <= minutes) return undefined
  const extra = words - Math.floor(minutes * wordsPerMinute)
  // Halves, as minutes are planned; tenths would say that three minutes don't fit in three.
  const enough = Math.ceil(needed * 2) / 2
  return {
    reason: `Las notas de «${title}» tienen ${words} palabras, y en ${inMinutes(minutes)} se dicen ${words - extra}: sobran ${extra}`,
    hint: `Acórtalas, o dale ${inMinutes(enough)} a la diapositiva.`,
  }
}

function inMinutes(count: number): string {
  return `${formatMinutes(count)} ${count === 1 ? 'minuto' : 'minutos'}`
}
