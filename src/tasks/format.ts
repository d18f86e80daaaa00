const seconds = new Intl.NumberFormat('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `8,4 s` from milliseconds. */
export function formatDuration(milliseconds: number): string {
  return `${seconds.format(milliseconds / 1000)} s`
}

const sizes = new Intl.NumberFormat('es', { maximumFractionDigits: 1 })

/** `1,2 MB` or `380 kB` from bytes (SI units). */
export function formatBytes(bytes: number): string {
  return bytes >= 1e6 ? `${sizes.format(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}

/** `1 comando`, `3 comandos`. */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
