import type { VFile } from 'vfile'
import { formatMinutes } from '../lectures/index.ts'
import { report } from '../notes/problem.ts'
import type { LecturePlan } from './plan.ts'

/**
 * Records on a lecture's file that it takes more minutes than it may. What is wrong with the slides
 * of its notes, the linter's rules tell before.
 *
 * @returns the files that it recorded something on
 */
export function checkPlan(plan: LecturePlan): VFile[] {
  return checkLength(plan) ? [plan.lecture.file] : []
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
