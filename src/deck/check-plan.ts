import type { VFile } from 'vfile'
import { formatMinutes } from '../lectures/index.ts'
import { countWords } from '../notes/count-words.ts'
import { report } from '../notes/problem.ts'
import { tooMuchOn } from '../notes/slide-length.ts'
import type { LecturePlan } from './plan.ts'

/**
 * Records what makes a lecture hard to give: on its notes, slides with too much
 * on them or nothing to say; on its own file, more minutes than it may take.
 *
 * @returns the files that it recorded something on
 */
export function checkPlan(plan: LecturePlan): VFile[] {
  const files = new Set<VFile>()
  for (const planned of plan.slides) {
    if (planned.kind !== 'note') continue
    const { note } = planned.from
    const section = note.sections.find(({ id }) => id === planned.slide.id)
    if (!section?.slide) continue
    for (const problem of tooMuchOn(section.slide)) {
      report(note.file, { rule: 'diapositiva-larga', ...problem })
      files.add(note.file)
    }
    if (countWords(section.prose) === 0) {
      report(note.file, {
        rule: 'diapositiva-sin-notas',
        reason: `La sección «${section.title}» no tiene texto: su diapositiva queda sin notas del docente`,
        hint: 'Escribe debajo lo que dirías en clase.',
        place: section.slide.node,
      })
      files.add(note.file)
    }
  }
  if (checkLength(plan)) files.add(plan.lecture.file)
  return [...files]
}

/** Whether the lecture takes longer than it may, which is then recorded on its file. */
function checkLength({ lecture, total }: LecturePlan): boolean {
  if (total <= lecture.minutes) return false
  const message = report(lecture.file, {
    rule: 'duracion-excedida',
    reason: `La presentación dura ${formatMinutes(total)} minutos, más que los ${formatMinutes(lecture.minutes)} de «minutos»`,
    hint: 'Quita secciones con «omitir», pásalas a la ampliación o ajusta «minutos».',
    place: lecture.minutesPlace,
  })
  // A lecture that runs over can still be given.
  message.fatal = false
  return true
}
