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
