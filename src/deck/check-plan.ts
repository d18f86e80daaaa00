import type { VFile } from 'vfile'
import { formatMinutes, longNotesOf, longSections, saidOf, unwieldyNotesOf } from '../lectures/index.ts'
import { report, type Problem } from '../notes/problem.ts'
import type { LecturePlan } from './plan.ts'

/** The rules of what is recorded here. */
export const planRules: readonly string[] = ['duracion-excedida', 'plan-sin-margen', 'notas-largas']

/** Part of the time that a plan may fill: who asks and who arrives late take the rest. */
const filled = 0.95

/**
 * Records what is wrong with the time of a lecture: on its file, that it takes more minutes than it
 * may or leaves none for the class, and where notes take longer to say than their slide is shown.
 * What is wrong with the slides of its notes, the linter's rules tell before.
 *
 * @returns the files that it recorded something on
 */
export function checkPlan(plan: LecturePlan): VFile[] {
  return [...new Set([...checkLength(plan), ...checkNotes(plan)])]
}

/** Checks the length of each session, or of the whole where the lecture doesn't tell them apart. */
function checkLength({ lecture, total, sessions }: LecturePlan): VFile[] {
  const allowed = sessions.length > 1 ? lecture.minutes / sessions.length : lecture.minutes
  const parts = sessions.length > 1 ? sessions : [total]
  return parts.flatMap((minutes, index) => {
    const what = sessions.length > 1 ? `La sesión ${index + 1}` : 'La presentación'
    const problem = lengthProblem(what, minutes, allowed)
    return problem ? warn(lecture.file, { ...problem, place: lecture.minutesPlace }) : []
  })
}

function lengthProblem(what: string, minutes: number, allowed: number): Omit<Problem, 'place'> | undefined {
  if (minutes > allowed) {
    return {
      rule: 'duracion-excedida',
      reason: `${what} dura ${formatMinutes(minutes)} minutos, más que los ${formatMinutes(allowed)} que le tocan`,
      hint: 'Quita secciones con «omitir», pásalas a la ampliación o ajusta «minutos».',
    }
  }
  if (minutes <= allowed * filled) return undefined
  return {
    rule: 'plan-sin-margen',
    reason: `${what} dura ${formatMinutes(minutes)} de ${formatMinutes(allowed)} minutos: no deja el ${formatMinutes(100 - filled * 100)} % para preguntas y atrasos`,
    hint: `Deja el plan en ${formatMinutes(Math.floor(allowed * filled * 2) / 2)} minutos: quita secciones con «omitir» o pásalas a la ampliación.`,
  }
}

function checkNotes({ lecture }: LecturePlan): VFile[] {
  const notes = new Map(
    lecture.parts.flatMap((part) => (part.kind === 'note' ? [[part.note.path, part.note] as const] : [])),
  )
  const saidIn = new Map([...notes].map(([path, { sections }]) => [path, saidOf(sections)]))
  const found = [
    ...longNotesOf(lecture, (path) => saidIn.get(path) ?? []),
    ...unwieldyNotesOf(lecture, (path) => saidIn.get(path) ?? []),
    ...[...saidIn].flatMap(([path, said]) => longSections(path, said)),
  ]
  return found.flatMap(({ path, at, ...fault }) =>
    warn(notes.get(path)?.file ?? lecture.file, { rule: 'notas-largas', place: at, ...fault }),
  )
}

/** A lecture that takes too long can still be given. Of a note that several lectures show, it is said once. */
function warn(file: VFile, problem: Problem): VFile[] {
  const said = file.messages.some(
    ({ ruleId, reason }) => ruleId === problem.rule && reason === problem.reason,
  )
  if (!said) report(file, problem).fatal = false
  return [file]
}
