import type { VFile } from 'vfile'
import type { Section } from '../notes/index.ts'
import { report, type Problem } from '../notes/problem.ts'
import { formatMinutes } from './timing.ts'
import type { LecturePlan } from './plan.ts'
import { countWords } from './slide-tree.ts'
import type { DeckSlide } from './types.ts'

/** Most words in a slide's text: more is read instead of listened to. */
const mostWords = 40

/** Most list items on a slide. */
const mostBullets = 6

/**
 * Records what makes a lecture hard to give: on its notes, slides with too much
 * text or nothing to say; on its own file, more minutes than its `duration`.
 *
 * @returns the files that it recorded something on
 */
export function checkPlan(plan: LecturePlan): VFile[] {
  const files = new Set<VFile>()
  for (const planned of plan.slides) {
    if (planned.kind !== 'note') continue
    const { note } = planned.from
    const section = note.sections.find(({ id }) => id === planned.slide.id)
    if (!section) continue
    for (const problem of problemsOf(planned.slide, section)) {
      report(note.file, {
        ...problem,
        reason: `Diapositiva «${planned.slide.title}»: ${problem.reason}`,
        place: section.slide?.node,
      })
      files.add(note.file)
    }
  }
  if (checkDuration(plan)) files.add(plan.lecture.file)
  return [...files]
}

function* problemsOf({ words, bullets }: DeckSlide, { prose }: Section): Generator<Omit<Problem, 'place'>> {
  if (words > mostWords) {
    yield {
      rule: 'diapositiva-larga',
      reason: `tiene ${words} palabras y caben ${mostWords}`,
      hint: 'Deja lo esencial; lo demás ya está en el texto de la sección.',
    }
  }
  if (bullets > mostBullets) {
    yield {
      rule: 'diapositiva-larga',
      reason: `tiene ${bullets} viñetas y caben ${mostBullets}`,
      hint: 'Une unas viñetas con otras, o abre otra sección.',
    }
  }
  if (countWords(prose) === 0) {
    yield {
      rule: 'diapositiva-sin-notas',
      reason: 'la sección no tiene texto, así que no hay notas del docente',
      hint: 'Escribe debajo lo que dirías en clase.',
    }
  }
}

/** Whether the lecture doesn't fit in its `duration`, which is then recorded on its file. */
function checkDuration({ lecture, total }: LecturePlan): boolean {
  if (lecture.duration === 0 || total <= lecture.duration) return false
  const message = report(lecture.file, {
    rule: 'duracion-excedida',
    reason: `La presentación dura ${formatMinutes(total)} minutos, más que los ${formatMinutes(lecture.duration)} de «duration»`,
    hint: 'Quita secciones con «omitir», pásalas a la ampliación o ajusta «minutos».',
    place: lecture.durationPlace,
  })
  // A lecture that runs over can still be given.
  message.fatal = false
  return true
}
