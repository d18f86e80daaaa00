/** Why a file can't be read, by what the system says. */
export function whyUnreadable(code: string | undefined): { reason: string; hint: string } {
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
