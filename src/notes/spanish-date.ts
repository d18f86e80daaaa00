const format = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' })

/** `2027-06-01` → `1 de junio de 2027`. */
export function spanishDate(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}
