import type { Stats } from 'node:fs'

/** Nobody writes so much into one file; to read and check it would take minutes. */
const maximumBytes = 5_000_000

/**
 * Refuses what can't be read as a text, by its state: a pipe would never end.
 *
 * @throws with a code for `whyUnreadable`
 */
export function refuseStrange(state: Stats): void {
  const code = state.isFile() || state.isDirectory() ? (state.size > maximumBytes ? 'EFBIG' : '') : 'ESPIPE'
  if (code) throw Object.assign(new Error(code), { code })
}

/** Why a file can't be read, by what the system or `refuseStrange` says. */
export function whyUnreadable(code: string | undefined): { reason: string; hint: string } {
  if (code === 'ESPIPE') {
    return { reason: 'No es un archivo corriente', hint: 'Bórralo, o pon en su lugar un archivo de texto.' }
  }
  if (code === 'EFBIG') {
    return {
      reason: `El archivo tiene más de ${maximumBytes / 1_000_000} MB`,
      hint: 'Reparte la nota en varias, y guarda las figuras en archivos aparte.',
    }
  }
  if (code === 'EISDIR') {
    return { reason: 'Es una carpeta y se llama como un archivo', hint: 'Quítale la extensión al nombre.' }
  }
  return {
    reason: `No se puede leer el archivo: ${whyOfSystem(code)}`,
    hint: 'Revisa que exista y que tengas permiso para leerlo; si es un enlace, revisa adónde lleva.',
  }
}

/** What the system's code means, to follow a colon. */
export function whyOfSystem(code: string | undefined): string {
  const why = {
    EACCES: 'falta el permiso de lectura',
    EPERM: 'falta el permiso de lectura',
    ELOOP: 'es un enlace que vuelve a sí mismo',
    ENOENT: 'es un enlace a un archivo que no existe',
  }[code ?? '']
  return why ?? `el sistema dice ${code}`
}
