/** «1 minuto», «2,5 minutos». */
export function minutesInWords(count: number): string {
  return `${count.toLocaleString('es')} ${count === 1 ? 'minuto' : 'minutos'}`
}
