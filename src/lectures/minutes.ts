const number = new Intl.NumberFormat('es', { maximumFractionDigits: 1, useGrouping: false })

/** `2.5` → `2,5`. */
export function formatMinutes(minutes: number): string {
  return number.format(minutes)
}

/** `100` in 2 sessions → `2 sesiones de 50 minutos`. */
export function formatLength(minutes: number, sessions: number): string {
  const each = `${formatMinutes(minutes / sessions)} minutos`
  return sessions === 1 ? `Una sesión de ${each}` : `${sessions} sesiones de ${each}`
}
