import { formatMinutes } from './timing.ts'
import type { LecturePlan } from './plan.ts'
import { report } from '../notes/problem.ts'
import type { Note } from '../notes/index.ts'
import type { DeckSlide } from './types.ts'

/** Most words in a slide's body: more is read instead of listened to. */
export const mostWords = 40

/** Most list items on a slide. */
export const mostBullets = 6

/** Records on a note what makes its slides hard to follow: too much text, or nothing to say. */
export function checkSlides(note: Note, slides: DeckSlide[]): void {
  for (const slide of slides) {
    if (slide.kind !== 'section') continue
    const place = note.sections.find((section) => section.id === slide.id)?.slide?.node
    const finding = (rule: string, reason: string, hint: string): void => {
      report(note.file, { rule, reason: `Diapositiva «${slide.title}»: ${reason}`, hint, place })
    }
    if (slide.words > mostWords) {
      finding('diapositiva-larga', `tiene ${slide.words} palabras y caben ${mostWords}`, 'Deja lo esencial; lo demás ya está en el texto de la sección.')
    }
    if (slide.bullets > mostBullets) {
      finding('diapositiva-larga', `tiene ${slide.bullets} viñetas y caben ${mostBullets}`, 'Une viñetas, o abre otra sección.')
    }
    if (slide.note === '') {
      finding('diapositiva-sin-notas', 'la sección no tiene texto, así que no hay notas para quien presenta', 'Escribe debajo lo que dirías en clase.')
    }
  }
}

/** Records on a lecture's file that it does not fit in its `duration`. */
export function checkDuration({ lecture, total }: LecturePlan): void {
  if (lecture.duration === 0 || total <= lecture.duration) return
  const message = report(lecture.file, {
    rule: 'duracion-excedida',
    reason: `La presentación dura ${formatMinutes(total)} minutos y tiene ${formatMinutes(lecture.duration)}`,
    hint: 'Quita secciones con «omitir», pásalas a la ampliación, o ajusta «minutos».',
    place: { line: 1, column: 1 },
  })
  // A lecture that runs over can still be given.
  message.fatal = false
}

/** The plan in lines of text: minutes by theme, and in all. `titles` are the themes' by id. */
export function planSummary(plan: LecturePlan, titles: Map<string, string>): string[] {
  const { lecture, total, byTheme, slides } = plan
  const planned = slides.filter(({ place }) => place.start !== undefined).length
  const extra = slides.length - planned
  const more = extra > 0 ? `, y ${extra} de ampliación` : ''
  return [
    `${lecture.title}: ${formatMinutes(total)} de ${formatMinutes(lecture.duration)} min, ${planned} diapositivas${more}`,
    ...[...byTheme].map(([theme, minutes]) => `  ${titles.get(theme) ?? 'Apertura y cierre'}: ${formatMinutes(minutes)} min`),
  ]
}
