/** How the time goes against the plan, in words. */

/**
 * How far `passed` (minutes) lies from the time planned for a slide.
 *
 * @param plan minute at which the slide begins, and minutes that it takes
 */
export function paceLabel(
  passed: number,
  { start, minutes }: { start: number; minutes: number },
): { kind: 'late' | 'early' | 'on-time'; text: string } {
  const late = Math.round(passed - start - minutes)
  const early = Math.round(start - passed)
  if (late >= 1) return { kind: 'late', text: `${late} min de atraso` }
  if (early >= 1) return { kind: 'early', text: `${early} min de adelanto` }
  return { kind: 'on-time', text: 'a tiempo' }
}
