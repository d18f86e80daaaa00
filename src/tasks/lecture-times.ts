import type { LecturePlan } from '../deck/plan.ts'
import { formatMinutes } from '../lectures/index.ts'
import type { Theme } from '../notes/index.ts'

/** How long a lecture takes, by theme, against its plan; the appendix is outside it. */
export function lectureTimes(plan: LecturePlan, themes: readonly Theme[]): string {
  const title = new Map(themes.map((theme) => [theme.id, theme.title]))
  const rows = [...plan.byTheme].map(
    ([theme, minutes]) =>
      `  ${(title.get(theme) ?? 'Apertura y cierre').padEnd(24)} ${formatMinutes(minutes)} min`,
  )
  const planned = plan.slides.filter(({ place }) => place.start !== undefined).length
  const extra = plan.slides.length - planned
  const total = `${plan.lecture.name}: ${planned} diapositivas en ${formatMinutes(plan.total)} de ${formatMinutes(plan.lecture.minutes)} minutos`
  return [extra > 0 ? `${total}, y ${extra} de ampliación` : total, ...rows].join('\n')
}
