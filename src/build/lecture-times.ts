import type { LectureEntry } from '../deck/lectures.ts'
import type { LecturePlan } from '../deck/plan.ts'
import { formatMinutes } from '../deck/timing.ts'
import type { Theme } from '../notes/index.ts'

/** How long a lecture takes, by theme, against its plan. */
export function lectureTimes(entry: LectureEntry, plan: LecturePlan, themes: readonly Theme[]): string {
  const title = new Map(themes.map((theme) => [theme.id, theme.title]))
  const rows = [...plan.byTheme].map(
    ([theme, minutes]) => `  ${(title.get(theme) ?? 'Apertura y cierre').padEnd(24)} ${formatMinutes(minutes)} min`,
  )
  const { duration } = plan.lecture
  const total = `${entry.name}: ${plan.slides.length} diapositivas, ${formatMinutes(plan.total)} de ${formatMinutes(duration)} minutos`
  return [total, ...rows].join('\n')
}
